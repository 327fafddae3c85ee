import { NOBODY, type TransferColumns } from '../../core/transfer-columns.js'

/** Hops of an address that no value reaches. */
export const UNREACHED = 0xffff_ffff

export type ReachQuestion = Readonly<{
  /** Addresses whose transfers are claims: what they pay is where value starts. */
  sources: readonly number[]
  /** Positions that are claims by themselves. */
  claims: readonly number[]
  /** 1 by address for services, at which branches end. */
  ends?: Uint8Array | undefined
  /** Value is followed over this many transfers after the deposit. */
  maxHops?: number | undefined
}>

/**
 * Least number of transfers after its deposit with which value of the sources can have come to each address, in the order of the ledger: a
 * transfer carries only what had arrived before it. {@link UNREACHED} for all others. One pass.
 */
export function reachedFrom(
  { count, from, to, addresses }: TransferColumns,
  question: ReachQuestion,
): Uint32Array {
  const hops = new Uint32Array(addresses).fill(UNREACHED)
  const isSource = new Uint8Array(addresses)
  for (const source of question.sources) isSource[source] = 1
  const claims = new Set(question.claims)
  const most = question.maxHops ?? UNREACHED - 1
  for (let i = 0; i < count; i++) {
    const source = from[i] as number
    const target = to[i] as number
    if (target === NOBODY || source === target) continue
    const isClaim = (source !== NOBODY && isSource[source] === 1) || (claims.size > 0 && claims.has(i))
    const carried = source === NOBODY || question.ends?.[source] === 1 ? UNREACHED : (hops[source] as number)
    const arriving = isClaim ? 0 : carried === UNREACHED ? UNREACHED : carried + 1
    if (arriving > most || arriving >= (hops[target] as number)) continue
    hops[target] = arriving
  }
  return hops
}

/**
 * Addresses from which value can have come to the wallets, 1 each: backwards through the ledger, so that a transfer counts only if a later one
 * leads on. Services are reached but not passed. One pass.
 */
export function upstreamOf(
  { count, from, to, addresses }: TransferColumns,
  wallets: readonly number[],
  ends?: Uint8Array,
): Uint8Array {
  const feeds = new Uint8Array(addresses)
  for (const wallet of wallets) feeds[wallet] = 1
  const isWallet = feeds.slice()
  for (let i = count - 1; i >= 0; i--) {
    const source = from[i] as number
    const target = to[i] as number
    if (target === NOBODY || source === NOBODY || feeds[target] !== 1) continue
    if (ends?.[target] === 1 && isWallet[target] !== 1) continue
    feeds[source] = 1
  }
  return feeds
}
