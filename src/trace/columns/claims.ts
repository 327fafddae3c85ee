import type { TransferColumns } from '../../core/transfer-columns.js'
import { NOBODY } from '../../core/transfer-columns.js'

/** Which transfers are claims: positions in the ledger, ascending; the claim at index k is origin `origins[k]`. */
export type Claims = Readonly<{
  positions: Uint32Array
  origins: Uint32Array
  /** How many origins there are. */
  count: number
}>

/** What an address paid in one asset: one origin. */
export type SourceOrigin = Readonly<{ source: number; asset: number }>

/**
 * Every transfer that these addresses sent to somebody else is a claim of its sender, all those of one asset together. Unlike in `originsOf`,
 * where each deposit is an origin of its own, so that shares are rounded once less.
 */
export function claimsOfSenders(
  { count, from, to, asset }: TransferColumns,
  sources: readonly number[],
): Claims & { readonly of: readonly SourceOrigin[] } {
  const wanted = new Set(sources)
  const positions: number[] = []
  for (let i = 0; i < count; i++)
    if (to[i] !== NOBODY && from[i] !== to[i] && wanted.has(from[i] as number)) positions.push(i)
  const of: SourceOrigin[] = []
  const numbers = new Map<string, number>()
  const origins = positions.map((position) => {
    const one = { source: from[position] as number, asset: asset[position] as number }
    const key = `${one.source} ${one.asset}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, of.length)
    return of.push(one) - 1
  })
  return { positions: Uint32Array.from(positions), origins: Uint32Array.from(origins), count: of.length, of }
}
