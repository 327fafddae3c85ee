import type { Wage } from '../case/case-index'
import { listEntry } from '../format/text'
import { Prose } from './Prose'

type Props = Readonly<{ wages: readonly Wage[]; entity: string | null; caption: string | null }>

function text({ wages, entity, caption }: Props): string {
  if (entity === null) return 'No list names it.'
  const who = `${caption ?? 'an entity'} (${listEntry(entity)})`
  const statuses = new Set(wages.map(({ listing }) => listing.status))
  const dates = [...new Set(wages.flatMap(({ listing }) => listing.listedOn ?? []))].sort().join(', ')
  if (statuses.size > 1)
    return `It was listed for ${who} on ${dates}: after some of these payments and before others, as each worker’s line says.`
  if (statuses.has('listed after')) return `It was listed for ${who} on ${dates}, after these payments.`
  if (statuses.has('listed before'))
    return `It had been listed for ${who} since ${dates}, before these payments.`
  if (statuses.has('not listed')) return `It is attributed to ${who} and not itself listed.`
  return `It is listed for ${who}; this form of the list gives no date.`
}

/** Whose address it is, and whether anybody could have known at the time of the payments. */
export function Listing(props: Props) {
  return <Prose text={text(props)} />
}
