import type { Wage } from '../case/case-index'
import { HEADLINE } from '../case/headline'
import { type Target, targetKey } from '../case/targets'
import { count, plural } from '../format/number'
import { listEntry } from '../format/text'
import { Prose } from './Prose'

type Props = Readonly<{ wages: readonly Wage[]; target: Target }>

/** The day of the listing against all these payments; each was paid before that day, or on it or later. */
export function listingText({ wages, target }: Props): string {
  const { entity, caption } = target
  if (entity === null) return 'No list names it.'
  const who = `${caption ?? 'an entity'} (${listEntry(entity)})`
  const all = wages.flatMap(({ reached }) =>
    reached
      .filter((each) => each.method === HEADLINE && targetKey(each) === target.key)
      .map(({ listing }) => listing),
  )
  const before = all.reduce((sum, { paymentsBefore }) => sum + paymentsBefore, 0)
  const after = all.reduce((sum, { paymentsAfter }) => sum + paymentsAfter, 0)
  const day = all.find(({ listedOn }) => listedOn !== null)?.listedOn ?? null
  if (all.some(({ status }) => status === 'not listed'))
    return `It is attributed to ${who} and not itself listed.`
  if (day === null) return `It is listed for ${who}; this form of the list gives no date.`
  if (before > 0 && after > 0)
    return `It was listed for ${who} on ${day}: ${plural(before, 'payment')} before that day, ${count(after)} on it or after.`
  if (before > 0) return `It was listed for ${who} on ${day}, after these payments.`
  if (after > 0) return `It had been listed for ${who} since ${day}, before these payments.`
  return `It was listed for ${who} on ${day}; the payments have no time.`
}

/** Whose address it is, and whether anybody could have known at the time of the payments. */
export function Listing(props: Props) {
  return <Prose text={listingText(props)} />
}
