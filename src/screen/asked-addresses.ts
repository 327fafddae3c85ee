import { contactForms } from './contact-forms.js'
import type { IdentifierPostings } from './identifier-postings.js'
import type { Query, QueryWallet } from './query.js'
import { isAddressForm, walletText } from './wallet-text.js'

/** Wallets and contacts that a query asks about. */
export type AskedAddresses = Readonly<{ wallets: readonly QueryWallet[]; domains: readonly string[] }>

/**
 * What a query asks about beside names: its wallets and domains, and each name or number that is wholly an address, e-mail or domain. A name that is none
 * by its form is looked up as a wallet only where exactly that is listed.
 */
export function askedAddresses(query: Query, index: IdentifierPostings): AskedAddresses {
  const { name, aliases = [], identifiers = [] } = query
  const wallets = (query.wallets ?? []).filter((one) => addressOf(one).trim() !== '')
  const domains = (query.domains ?? []).filter((one) => one.trim() !== '')
  const texts = [
    ...(name === undefined ? [] : [name]),
    ...aliases,
    ...identifiers.map((one) => (typeof one === 'string' ? one : one.value)),
  ]
  const known = new Set(wallets.map((one) => walletText(addressOf(one))))
  const hidden = texts
    .filter((text) => text.length >= 25 && /\d/.test(text) && !/\S\s+\S/u.test(text))
    .map(walletText)
    .filter((text) => !known.has(text) && (isAddressForm(text) || index.wallets(text).length > 0))
  const contacts = texts.filter((text) => isContact(text) && !domains.includes(text))
  if (hidden.length === 0 && contacts.length === 0) return { wallets, domains }
  return { wallets: [...wallets, ...new Set(hidden)], domains: [...domains, ...new Set(contacts)] }
}

const addressOf = (wallet: QueryWallet): string => (typeof wallet === 'string' ? wallet : wallet.address)

/** One word with a dot or an at sign that can be an address, or a display name with its e-mail. */
function isContact(text: string): boolean {
  if (!/[.@＠．]/u.test(text)) return false
  const isOne = !/\S\s+\S/u.test(text) || /<[^<>\s]+[@＠][^<>\s]+>\s*$/u.test(text)
  return isOne && contactForms(text).length > 0
}
