import { AppError } from '../../core/errors.js'

/** Which transfers are claims: positions in the ledger, ascending; the claim at index k is origin `origins[k]`. */
export type Claims = Readonly<{
  positions: Uint32Array
  origins: Uint32Array
  /** How many origins there are. */
  count: number
}>

/** Every transfer that these addresses sent to somebody else is a claim of its sender: one origin per address, in the order given. */
export function claimsOf(
  senders: readonly number[],
  sent: (address: number) => Iterable<number>,
  receiver: (position: number) => number,
): Claims {
  const found: { position: number; origin: number }[] = []
  senders.forEach((sender, origin) => {
    for (const position of sent(sender)) if (receiver(position) !== sender) found.push({ position, origin })
  })
  found.sort((a, b) => a.position - b.position)
  if (new Set(senders).size !== senders.length)
    throw new AppError('E_INVARIANT', 'a sender was named twice as an origin')
  return {
    positions: Uint32Array.from(found, ({ position }) => position),
    origins: Uint32Array.from(found, ({ origin }) => origin),
    count: senders.length,
  }
}
