import type { CasePerson } from '../../../src/case/schema'
import { ends, listEntry } from '../format/text'
import type { CaseIndex, Wage } from './case-index'

export type Reached = Wage['reached'][number]

/** The method of the headline, the most usual presumption; every screen shows all methods side by side. */
export const HEADLINE = 'fifo'

/** Not accounting but an upper bound: its figures overlap, so that they have no flows and do not add up. */
export const REACH = 'poison'

/** What of a wage reached a listed party under the headline method, largest share first. */
function headlineOf(wage: Wage): Reached | undefined {
  return wage.reached
    .filter((each) => each.method === HEADLINE && each.entity !== null)
    .reduce<Reached | undefined>(
      (most, each) =>
        most === undefined || BigInt(each.withinWindow) > BigInt(most.withinWindow) ? each : most,
      undefined,
    )
}

/** `SIM Hyon Sop (OFAC 42498)`, or the address where no list names it. */
export function nameOf(reached: Reached): string {
  if (reached.entity === null) return reached.caption ?? ends(reached.target)
  return `${reached.caption ?? ends(reached.target)} (${listEntry(reached.entity)})`
}

const strongest = (person: CasePerson): string =>
  person.findings.reduce<CasePerson['findings'][number] | undefined>(
    (most, each) => (most === undefined || (each.bits ?? 0) > (most.bits ?? 0) ? each : most),
    undefined,
  )?.observed ?? ''

/** The one line that says why this person is on the list: where the wages go, else the strongest signal. */
export function reasonFor({ wages }: CaseIndex, person: CasePerson): string {
  for (const wage of wages.get(person.id) ?? []) {
    const reached = headlineOf(wage)
    if (reached !== undefined && reached.withinWindow !== '0')
      return `${reached.share} % of wages reach ${nameOf(reached)} within ${reached.windowHours} h (FIFO)`
  }
  return strongest(person)
}
