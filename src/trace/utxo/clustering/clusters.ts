import type { UtxoLedger, UtxoTx } from '../coins.js'
import { type ChangeRules, changeOf } from './change.js'
import { mixingOf } from './mixing.js'

/** Why two addresses count as of one holder. */
export type ClusterLink = Readonly<{
  tx: string
  basis: string
  confidence: number
  addresses: readonly string[]
}>

/** Addresses that one holder is inferred to control: at least two, sorted. The confidence is that of the weakest link. */
export type Cluster = Readonly<{
  addresses: readonly string[]
  links: readonly ClusterLink[]
  confidence: number
}>

export type ClusterOptions = Readonly<{
  /** Change joins the payer's addresses too; left out: common spending alone. */
  change?: ChangeRules | undefined
  /** Whether a transaction joins payments of several people; the shapes of {@link mixingOf} when left out. */
  isMixing?: ((tx: UtxoTx) => boolean) | undefined
}>

/** Whoever signs several inputs of one transaction held all their keys, unless people joined their payments (Nakamoto 2008, section 10). */
const COMMON_SPEND = 0.9

/** Clusters by common spending with CoinJoin excluded, and with change where asked. Sorted by their first address. */
export function clustersOf(ledger: UtxoLedger, options: ClusterOptions = {}): Cluster[] {
  const isMixing = options.isMixing ?? ((tx: UtxoTx) => mixingOf(tx) !== undefined)
  const links: ClusterLink[] = []
  for (const tx of ledger.txs) {
    if (tx.coinbase || isMixing(tx)) continue
    const payers = [...new Set(tx.inputs.flatMap(({ address }) => address ?? []))].sort()
    if (payers.length > 1)
      links.push({ tx: tx.id, basis: 'common-spend', confidence: COMMON_SPEND, addresses: payers })
    const [payer] = payers
    if (options.change === undefined || payer === undefined) continue
    const { vouts, rules, confidence } = changeOf(tx, ledger, options.change)
    for (const vout of vouts) {
      const address = tx.outputs[vout]?.address
      if (address !== undefined && !payers.includes(address))
        links.push({ tx: tx.id, basis: `change:${rules.join('+')}`, confidence, addresses: [payer, address] })
    }
  }
  return joined(links)
}

function joined(links: readonly ClusterLink[]): Cluster[] {
  const parent = new Map<string, string>()
  const rootOf = (address: string): string => {
    let root = address
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up
    // The way is shortened for the next look-up.
    for (let at = address; at !== root; ) {
      const next = parent.get(at) ?? root
      parent.set(at, root)
      at = next
    }
    return root
  }
  for (const { addresses } of links) {
    const [first = '', ...others] = addresses
    for (const other of others) {
      const [a, b] = [rootOf(first), rootOf(other)]
      if (a < b) parent.set(b, a)
      else if (b < a) parent.set(a, b)
    }
  }
  const clusters = new Map<string, { addresses: Set<string>; links: ClusterLink[] }>()
  for (const link of links) {
    const root = rootOf(link.addresses[0] ?? '')
    const cluster = clusters.get(root) ?? { addresses: new Set(), links: [] }
    clusters.set(root, cluster)
    for (const address of link.addresses) cluster.addresses.add(address)
    cluster.links.push(link)
  }
  return [...clusters]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, cluster]) => ({
      addresses: [...cluster.addresses].sort(),
      links: cluster.links,
      confidence: Math.min(...cluster.links.map(({ confidence }) => confidence)),
    }))
}
