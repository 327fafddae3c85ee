import type { CaseMoney } from '../../case/schema.js'

/** When an entity was listed, by `list:id`; null: the list form gives no date; undefined: not on a list at hand. */
export type ListedOn = ReadonlyMap<string, string | null>

type Listing = CaseMoney['wages'][number]['reached'][number]['listing']

/** The day of listing of a reached entity against the times of the payments. A payment without a time is neither before nor after. */
export function listingOf(
  entity: string | null,
  payments: readonly (number | undefined)[],
  listedOn: ListedOn,
): Listing {
  const none = { listedOn: null, paymentsBefore: 0, paymentsAfter: 0 }
  if (entity === null || entity === '') return { status: 'not listed', ...none }
  const day = listedOn.get(entity) ?? null
  if (day === null) return { status: 'listing date unknown', ...none }
  const days = payments.flatMap((time) =>
    time === undefined ? [] : [new Date(time).toISOString().slice(0, 10)],
  )
  const paymentsBefore = days.filter((paid) => paid < day).length
  const paymentsAfter = days.length - paymentsBefore
  return { status: statusOf(paymentsBefore, paymentsAfter), listedOn: day, paymentsBefore, paymentsAfter }
}

function statusOf(before: number, after: number): Listing['status'] {
  if (before > 0 && after > 0) return 'listed during'
  if (before > 0) return 'listed after'
  return after > 0 ? 'listed before' : 'listing date unknown'
}
