import type { UtxoTx } from './coins.js'

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Transactions in the order of the chain: by height and index where every record says them, else by the time of the block; and each behind those
 * whose outputs it spends, which is the order that the chain itself enforces.
 */
export function orderTransactions(txs: readonly UtxoTx[]): UtxoTx[] {
  const heights = txs.every(({ block }) => block !== undefined)
  const placed = [...txs].sort(
    (a, b) =>
      (heights ? (a.block ?? 0) - (b.block ?? 0) : (a.time ?? Infinity) - (b.time ?? Infinity) || 0) ||
      (a.index ?? 0) - (b.index ?? 0) ||
      byText(a.id, b.id),
  )
  const byId = new Map(placed.map((tx) => [tx.id, tx]))
  const done = new Set<string>()
  const ordered: UtxoTx[] = []
  for (const tx of placed) {
    // What stands on the stack waits for what it spends; an id cannot contain itself, so there is no circle to wait in.
    const open = [tx]
    const waiting = new Set(open)
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const parent = done.has(top.id) ? undefined : waitingFor(top, byId, done, waiting)
      if (parent !== undefined) {
        open.push(parent)
        waiting.add(parent)
        continue
      }
      open.pop()
      if (!done.has(top.id)) ordered.push(top)
      done.add(top.id)
    }
  }
  return ordered
}

function waitingFor(
  tx: UtxoTx,
  byId: ReadonlyMap<string, UtxoTx>,
  done: ReadonlySet<string>,
  waiting: ReadonlySet<UtxoTx>,
): UtxoTx | undefined {
  for (const { id } of tx.inputs) {
    const parent = byId.get(id.slice(0, id.lastIndexOf(':')))
    // Stated ids that no record proves can form a circle: it is cut where it closes.
    if (parent !== undefined && !done.has(parent.id) && !waiting.has(parent)) return parent
  }
  return undefined
}
