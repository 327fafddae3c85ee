import { canonicalAddress } from '../../core/addresses/canonical-address.js'
import { keyOfAddress } from '../../core/addresses/key-of-address.js'
import { type EvidenceItem, evidenceItem } from '../evidence-item.js'
import type { Holder, IdentifierPostings } from '../identifier-postings.js'
import type { QueryWallet } from '../query.js'
import type { Refused } from '../result.js'
import { walletText } from '../wallet-text.js'
import { type AskedWallet, type Relation, walletRelation } from './wallet-relation.js'

/** What a feature found: items by entity, what it could not use, and what only looks like something listed. */
export type Found = Readonly<{
  items: readonly Item[]
  refused: readonly Refused[]
  cautions: readonly Refused[]
}>

type Item = Readonly<{ entity: number; item: EvidenceItem }>

/**
 * Looks the wallets of a query up: the same address in any spelling, the same key on other chains, letters whose case was lost. Addresses whose
 * checksum or chain is wrong are refused with the reason, and still compared letter by letter. An address that only begins and ends like a listed one
 * is no hit but a caution, because that is how payments are diverted (address poisoning).
 */
export function walletFeature(wallets: readonly QueryWallet[], index: IdentifierPostings): Found {
  const items: Item[] = []
  const refused: Refused[] = []
  const cautions: Refused[] = []
  for (const wallet of wallets) {
    const asked = read(wallet)
    const value = asked.text
    if (asked.reading.kind === 'refused')
      refused.push({ field: 'wallets', value, reason: asked.reading.reason })
    const found = hits(asked, index)
    items.push(...found)
    if (found.length > 0 || asked.reading.kind === 'refused') continue
    if (asked.reading.kind === 'unknown')
      refused.push({ field: 'wallets', value, reason: asked.reading.reason ?? NO_FORM })
    const [alike] = index.lookAlikes(asked.reading.address)
    if (alike !== undefined) cautions.push({ field: 'wallets', value, reason: imitates(alike) })
  }
  return { items: strongest(items), refused, cautions }
}

const NO_FORM =
  'no form of an address that is known here: looked up letter by letter, and a typing error would not show'

const imitates = ({ identifier }: Holder): string =>
  `begins and ends like the listed address ${identifier.raw} (${identifier.scheme}) and is another one: not a hit, but look-alikes are made to be mistaken (address poisoning)`

function read(wallet: QueryWallet): AskedWallet {
  const { address, chain, asset, account } =
    typeof wallet === 'string'
      ? { address: wallet, chain: undefined, asset: undefined, account: undefined }
      : wallet
  const hint = chain ?? asset
  const text = walletText(address)
  return { text, hint, account, reading: canonicalAddress(text, hint) }
}

/** Everything listed that shares letters or a key with an asked address. */
function hits(asked: AskedWallet, index: IdentifierPostings): Item[] {
  // A chain that does not fit its address is an error of the query; the address itself is still looked up.
  const bare = asked.reading.kind === 'refused' ? canonicalAddress(asked.text) : asked.reading
  const isMisplaced = asked.reading.kind === 'refused' && bare.kind !== 'refused'
  const address = bare.kind === 'refused' ? asked.text.trim() : bare.address
  const key = keyOfAddress(address)
  const holders = new Set([
    ...index.wallets(address),
    ...(key === undefined ? [] : index.walletKeys(key)),
    ...index.loweredWallets(address),
    ...(bare.kind === 'refused' ? index.wallets(address.toLowerCase()) : []),
  ])
  return [...holders].flatMap((holder) => {
    const relation = walletRelation(
      { ...asked, reading: bare, hint: isMisplaced ? undefined : asked.hint },
      holder.identifier,
    )
    if (relation === undefined) return []
    const detail = isMisplaced
      ? `${relation.detail} It was asked under ${asked.hint}, which it is not of.`
      : relation.detail
    return [itemOf(asked.text, holder, { ...relation, detail })]
  })
}

const itemOf = (query: string, { entity, identifier }: Holder, { weight, detail }: Relation): Item => ({
  entity,
  item: evidenceItem('main', { feature: 'wallet', weight, query, candidate: identifier.raw, detail }, [
    identifier.row,
  ]),
})

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
