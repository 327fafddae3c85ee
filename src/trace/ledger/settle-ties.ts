/** Whether, in doubt, a wallet first receives and then pays, or the other way round. */
export type TieOrder = 'inflows-first' | 'outflows-first'

/** Something that pays from accounts and into accounts: a movement, or a whole transaction. */
export type Tied<T> = Readonly<{
  id: string
  payers: ReadonlySet<string>
  payees: ReadonlySet<string>
  item: T
}>

/**
 * Orders things of which no record says which came first. With `inflows-first`, what pays into an account comes before
 * what pays out of it, as far as there is no circle; with `outflows-first` the other way round. Where nothing binds them, the
 * id decides, so that the order of the input rows plays no part. `bound` says whether the choice made a difference at all.
 */
export function settleTies<T>(tied: readonly Tied<T>[], order: TieOrder): { ordered: T[]; bound: boolean } {
  const byId = [...tied].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const feeds = new Map<string, number[]>()
  byId.forEach((node, index) => {
    for (const account of order === 'inflows-first' ? node.payers : node.payees) {
      const fed = feeds.get(account)
      if (fed === undefined) feeds.set(account, [index])
      else fed.push(index)
    }
  })
  const after = byId.map((node, index) => {
    const accounts = order === 'inflows-first' ? node.payees : node.payers
    return [...new Set([...accounts].flatMap((account) => feeds.get(account) ?? []))].filter(
      (n) => n !== index,
    )
  })
  const waiting = byId.map(() => 0)
  for (const targets of after) for (const target of targets) waiting[target] = (waiting[target] ?? 0) + 1
  const bound = after.some((targets) => targets.length > 0)
  if (!bound) return { ordered: byId.map(({ item }) => item), bound }
  const open = new Set(byId.keys())
  const ordered: T[] = []
  while (open.size > 0) {
    // A circle has no beginning: the smallest id opens it.
    let next = -1
    for (const index of open) {
      if (next === -1) next = index
      if (waiting[index] === 0) {
        next = index
        break
      }
    }
    open.delete(next)
    const node = byId[next]
    if (node === undefined) break
    ordered.push(node.item)
    for (const target of after[next] ?? []) waiting[target] = (waiting[target] ?? 0) - 1
  }
  return { ordered, bound }
}
