import { NOBODY, type TransferColumns } from '../../core/transfer-columns.js'

/**
 * Positions of all transfers that an accounting of these addresses needs: every transfer that one of them pays or receives, since unclaimed money
 * decides too what leaves a wallet; and with them the rest of their transactions, in which exchanges show. `tx` tells transactions apart within
 * a block: equal numbers may be different transactions, which only selects more.
 */
export function selectTouching(
  { count, from, to }: TransferColumns,
  block: Uint32Array,
  tx: Uint32Array,
  wanted: (address: number) => boolean,
): Uint32Array {
  const touches = (i: number): boolean => {
    const source = from[i] as number
    const target = to[i] as number
    return (source !== NOBODY && wanted(source)) || (target !== NOBODY && wanted(target))
  }
  const transactions = new Set<number>()
  // A transaction by block and number, in 53 bits: blocks are below 2^27 for centuries.
  const transactionOf = (i: number): number =>
    (block[i] as number) * 2 ** 26 + ((tx[i] as number) & 0x3ff_ffff)
  for (let i = 0; i < count; i++) if (tx[i] !== 0 && touches(i)) transactions.add(transactionOf(i))
  const selected: number[] = []
  for (let i = 0; i < count; i++)
    if ((tx[i] !== 0 && transactions.has(transactionOf(i))) || touches(i)) selected.push(i)
  return Uint32Array.from(selected)
}
