import type { TransferColumns } from '../../core/transfer-columns.js'
import { NOBODY, PLAIN, SPENT } from '../../core/transfer-columns.js'
import { fromBigInt } from '../columns/words.js'
import type { Movement } from '../ledger/transfer.js'

/** Movements in ledger order as columns, with the dictionaries by number. For tests: what is large never comes as objects. */
export function columnsOf(
  moves: readonly Movement[],
): TransferColumns & { readonly addressNames: readonly string[]; readonly assetNames: readonly string[] } {
  const addressNames: string[] = []
  const assetNames: string[] = []
  const number = (names: string[], name: string): number => {
    const known = names.indexOf(name)
    return known >= 0 ? known : names.push(name) - 1
  }
  const end = (name: string | undefined): number => (name === undefined ? NOBODY : number(addressNames, name))
  const count = moves.length
  const amounts = new Uint32Array(count * 3)
  const fits = moves.map(({ units }, i) => fromBigInt(amounts, i * 3, units))
  if (fits.includes(false)) throw new Error('an amount above 96 bits')
  return {
    count,
    from: Uint32Array.from(moves, ({ from }) => end(from)),
    to: Uint32Array.from(moves, ({ to }) => end(to)),
    asset: Uint32Array.from(moves, ({ asset }) => number(assetNames, asset)),
    time: Uint32Array.from(moves, ({ time }) => Math.floor((time ?? 0) / 1000)),
    kind: Uint8Array.from(moves, ({ kind }) => (kind === 'fee' || kind === 'burn' ? SPENT : PLAIN)),
    amounts,
    addresses: addressNames.length,
    assets: assetNames.length,
    addressNames,
    assetNames,
  }
}
