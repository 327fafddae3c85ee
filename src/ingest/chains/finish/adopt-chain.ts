import { UNKNOWN_CHAIN } from '../evm/transfer-values.js'
import type { TransferRecord } from './transfer-record.js'

/** Rows with their chain, and how many got it from another export. */
export type Adopted = Readonly<{ rows: TransferRecord[]; adopted: number }>

/**
 * Gives exports that do not name their chain the chain of an export with the same transaction: an export is of one explorer, so one shared
 * hash tells the chain of the whole file. A file that shares transactions with exports of two chains (transactions replayed after a fork)
 * keeps `unknown`.
 */
export function adoptChains(rows: readonly TransferRecord[]): Adopted {
  const chainsOfTx = new Map<string, Set<string>>()
  const txsOfFile = new Map<string, Set<string>>()
  const put = (map: Map<string, Set<string>>, key: string, value: string): void => {
    const known = map.get(key)
    if (known === undefined) map.set(key, new Set([value]))
    else known.add(value)
  }
  for (const { chain, tx, file } of rows) {
    if (tx === null || file === null) continue
    if (chain === UNKNOWN_CHAIN) put(txsOfFile, file, tx)
    else if (chain !== null) put(chainsOfTx, tx, chain)
  }
  const found = new Map<string, string>()
  const refused = new Set<string>()
  for (let grew = true; grew; ) {
    grew = false
    for (const [file, txs] of [...txsOfFile].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (found.has(file) || refused.has(file)) continue
      const chains = new Set([...txs].flatMap((tx) => [...(chainsOfTx.get(tx) ?? [])]))
      const [only, ...others] = chains
      if (only === undefined) continue
      if (others.length > 0) {
        refused.add(file)
        continue
      }
      found.set(file, only)
      for (const tx of txs) put(chainsOfTx, tx, only)
      grew = true
    }
  }
  let adopted = 0
  const result = rows.map((row) => {
    const chain = row.chain === UNKNOWN_CHAIN ? found.get(row.file ?? '') : undefined
    if (chain === undefined) return row
    adopted++
    const moved = (text: string | null, separator: string): string | null =>
      text?.startsWith(`${UNKNOWN_CHAIN}${separator}`) === true
        ? chain + text.slice(UNKNOWN_CHAIN.length)
        : text
    return { ...row, chain, asset: moved(row.asset, '/'), transfer: moved(row.transfer, ':') }
  })
  return { rows: result, adopted }
}
