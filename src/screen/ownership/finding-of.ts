import type { Reached } from './candidates.js'
import type { Graph } from './graph.js'
import type { Standing } from './holding.js'
import type { Paths } from './paths.js'
import type { Period, Regime } from './regime.js'
import type { Caution, Finding, ShownHolding, Verdict } from './result.js'
import { shownHoldings } from './shown.js'
import { sumsOf } from './sums.js'

/** Chains shown for one entity; the holdings themselves are all shown. */
const MOST_PATHS = 20

export type FindingInput = Readonly<{
  graph: Graph
  entity: number
  regime: Regime
  period: Period
  /** Undefined: nobody who is listed holds anything in it. */
  by: Reached | undefined
  cautions: readonly Caution[]
  counts: (standing: Standing) => boolean
  pathsOf: (reached: Reached) => Paths
}>

/** What a regime says about an entity, with every holding that was counted and the sentence about it. */
export function findingOf({
  graph,
  entity,
  regime,
  period,
  by,
  cautions,
  counts,
  pathsOf,
}: FindingInput): Finding {
  const verdict = by?.verdict ?? 'not by shares'
  const counted = by?.closure.counted.get(entity) ?? []
  const holdings = by === undefined ? [] : shownHoldings(graph, entity, by, counts)
  const sums = sumsOf(graph, entity, counted, period)
  const missing = verdict === 'undetermined' ? missingIn(graph, counted, by, counts) : []
  const isOff = period.status === 'suspended' && verdict !== 'not by shares' && verdict !== 'listed'
  const person = by?.person === undefined ? undefined : graph.parties[by.person]?.name
  const sorted = [...counted].sort((a, b) => a - b).slice(0, MOST_PATHS)
  return {
    regime: regime.id,
    verdict: isOff ? 'not in force' : verdict,
    ...(isOff ? { would: verdict } : {}),
    ...(person === undefined || holdings.length === 0 ? {} : { person }),
    sums,
    holdings,
    paths: by === undefined ? [] : sorted.map((index) => pathsOf(by).through(index)),
    missing,
    cautions,
    authority: period.authority,
    detail: sentence(regime, period, verdict, holdings, sums, isOff),
  }
}

function missingIn(
  graph: Graph,
  counted: readonly number[],
  by: Reached | undefined,
  counts: (standing: Standing) => boolean,
): string[] {
  return [...counted]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const holding = graph.holdings[index]
      const share = graph.shares[index]
      const owner = graph.ownerOf[index] ?? -1
      const name = graph.parties[owner]?.name ?? ''
      if (holding === undefined || share === undefined) return []
      const open = openOwner(graph, owner, name, by, counts)
      if (holding.kind === 'control')
        return holding.basis === undefined
          ? [`by what ${name} controls it (row ${holding.row.row})`, ...open]
          : open
      return share.low === share.high
        ? open
        : [`the ${holding.kind === 'votes' ? 'votes' : 'share'} of ${name} (row ${holding.row.row})`, ...open]
    })
}

/** What is open about a holder: whether the name is that of the list, or whether the holder is reached itself. */
function openOwner(
  graph: Graph,
  owner: number,
  name: string,
  by: Reached | undefined,
  counts: (standing: Standing) => boolean,
): string[] {
  const how = by?.closure.members.get(owner)?.how
  if (how === undefined || by?.certain.members.has(owner) === true) return []
  if (how !== 'listed') return [`whether ${name} is ${how} itself`]
  return graph.parties[owner]?.standings.find(counts)?.by === 'name'
    ? [`whether ${name} is who the list names`]
    : []
}

const part = ({ ownerName, share, kind, row }: ShownHolding): string =>
  `${ownerName} ${kind === 'control' ? 'by control' : share} (row ${row.row})`

/** More holdings than these are counted in the sentence and shown beside it. */
const MOST_PARTS = 6

function sentence(
  { owned, cautions, title }: Regime,
  { authority }: Period,
  verdict: Verdict,
  holdings: readonly ShownHolding[],
  sums: Finding['sums'],
  isOff: boolean,
): string {
  const parts = holdings.slice(0, MOST_PARTS).map(part).join(' + ')
  const more = holdings.length > MOST_PARTS ? ` and ${holdings.length - MOST_PARTS} more` : ''
  const total = sums.map(({ measure, sum, test }) => `${measure} ${sum} against ${test}`).join(', ')
  const facts = holdings.length === 0 ? '' : `${parts}${more}${total === '' ? '' : ` = ${total}`}: `
  const says: Readonly<Record<Verdict, string>> = {
    listed: 'on the list itself',
    owned: `${owned} though not named`,
    controlled: 'controlled, and treated as if it were named',
    possible: `${owned} if the holder is who the name says; compare birth dates and documents`,
    undetermined: `not determined: ${cautions.undetermined}`,
    'not by shares':
      holdings.length === 0
        ? 'no listed person is stated to hold anything in it'
        : `not ${owned} by what is stated`,
    'not in force': '',
  }
  const off = isOff ? `${title} is not in force on that day; otherwise ` : ''
  return `${facts}${off}${says[verdict]} (${authority}).`
}
