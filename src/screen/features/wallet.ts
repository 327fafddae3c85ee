import { canonicalAddress } from '../../core/addresses/canonical-address.js'
import { CHAINS_OF_TAG, EVM } from '../../core/addresses/chains.js'
import { type EvidenceItem, evidenceItem } from '../evidence-item.js'
import type { Holder, IdentifierPostings } from '../identifier-postings.js'
import type { QueryWallet } from '../query.js'
import type { Refused } from '../result.js'
import { MAIN } from '../weights.js'

/** What a feature found: items by entity, and what it could not use. */
export type Found = Readonly<{
  items: readonly Readonly<{ entity: number; item: EvidenceItem }>[]
  refused: readonly Refused[]
}>

/** Looks the wallets of a query up, checksums checked; addresses whose checksum or chain is wrong are refused with the reason. */
export function walletFeature(wallets: readonly QueryWallet[], index: IdentifierPostings): Found {
  const items: { entity: number; item: EvidenceItem }[] = []
  const refused: Refused[] = []
  for (const wallet of wallets) {
    const asked = typeof wallet === 'string' ? { address: wallet } : wallet
    const hint = asked.chain ?? asked.asset
    const reading = canonicalAddress(asked.address, hint)
    if (reading.kind === 'refused') {
      refused.push({ field: 'wallets', value: asked.address, reason: reading.reason })
      continue
    }
    const evm = reading.kind === 'valid' && reading.chains.includes(EVM)
    const exact = index.wallets(reading.address)
    for (const holder of exact) {
      const listed = canonicalAddress(holder.identifier.raw)
      if (reading.kind === 'lossy' || listed.kind === 'lossy') items.push(lossy(asked.address, holder))
      else items.push(evm ? evmHit(asked.address, hint, holder) : same(asked.address, holder))
    }
    // Letter case was lost on one side: the other keeps its own spelling and is filed under another key.
    const known = new Set(exact)
    for (const holder of index.loweredWallets(reading.address)) {
      if (known.has(holder)) continue
      const listed = canonicalAddress(holder.identifier.raw)
      if (reading.kind === 'lossy' || listed.kind === 'lossy') items.push(lossy(asked.address, holder))
    }
  }
  return { items: strongest(items), refused }
}

type Item = Readonly<{ entity: number; item: EvidenceItem }>

const item = (query: string, { entity, identifier }: Holder, weight: number, detail: string): Item => ({
  entity,
  item: evidenceItem('main', { feature: 'wallet', weight, query, candidate: identifier.raw, detail }, [
    identifier.row,
  ]),
})

const same = (query: string, holder: Holder): Item =>
  item(
    query,
    holder,
    MAIN.walletExact,
    `The same address, listed under ${holder.identifier.scheme || 'no asset'}.`,
  )

const lossy = (query: string, holder: Holder): Item =>
  item(
    query,
    holder,
    MAIN.walletLossy,
    'Possible: the letters agree, but the letter case of a base58 address was lost on one side. Compare with the original of the list.',
  )

/** The same key on every EVM chain: certain where the list names the chain or the query none, stated where it names another one. */
function evmHit(query: string, hint: string | undefined, holder: Holder): Item {
  const tag = holder.identifier.scheme
  const same =
    hint === undefined ||
    hint.toUpperCase() === tag ||
    (hint === 'eip155:1' && (tag === 'ETH' || isToken(tag)))
  if (same)
    return item(query, holder, MAIN.walletExact, `The same address, listed under ${tag || 'no asset'}.`)
  return item(
    query,
    holder,
    MAIN.walletOtherChain,
    `The same key on another EVM chain: listed under ${tag || 'no asset'}, asked on ${hint}. Of one holder when it is an account; a contract may be somebody else's there.`,
  )
}

const isToken = (tag: string): boolean => (CHAINS_OF_TAG[tag]?.length ?? 0) > 1

/** One item per entity and address: the strongest, so that one wallet listed under three assets counts once. */
function strongest(items: readonly Item[]): Item[] {
  const best = new Map<string, Item>()
  for (const one of items) {
    const key = `${one.entity}\0${one.item.comparison.query}`
    const before = best.get(key)
    if (before === undefined) best.set(key, one)
    else {
      const [strong, other] =
        one.item.comparison.weight > before.item.comparison.weight ? [one, before] : [before, one]
      best.set(key, { ...strong, item: { ...strong.item, rows: [...strong.item.rows, ...other.item.rows] } })
    }
  }
  return [...best.values()]
}
