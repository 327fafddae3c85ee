import { isDocumentType, type ListIdentifier, listIdentifier } from '../document-kind.js'
import { walletIdentifier } from '../wallet-identifier.js'

/** What a value with a type becomes: an identifier, or a fragment of the remark. */
export type TypedValue = Readonly<
  { identifier: ListIdentifier; remark?: undefined } | { identifier?: undefined; remark: string }
>

const WALLET = /^Digital Currency Address - ([A-Z0-9]{2,8}):?$/

/** Types whose wording in the remark is another one; for cells of SDN.CSV, the label under which Bridle keeps them. */
const LEGACY_WORDS = new Map([
  ['place of birth', 'POB'],
  ['title', 'Title:'],
  ['vessel type', 'Vessel Type:'],
  ['vessel tonnage', 'Tonnage:'],
  ['tonnage', 'Tonnage:'],
  ['vessel gross registered tonnage', 'Gross Registered Tonnage:'],
  ['gross registered tonnage', 'Gross Registered Tonnage:'],
  ['vessel owner', 'Vessel Owner:'],
])

/** A fragment of a remark in the words of the legacy files. */
export const legacyFragment = (type: string, value: string): string =>
  `${LEGACY_WORDS.get(type.toLowerCase()) ?? type} ${value}`.trim()

/** Reads a value under its OFAC type (`Passport`, `Digital Currency Address - XBT`, `Gender`, …). */
export function typedValue(type: string, text: string, country: string | null): TypedValue {
  const wallet = WALLET.exec(type)?.[1]
  if (wallet !== undefined) return { identifier: walletIdentifier(wallet, text) }
  if (isDocumentType(type)) return { identifier: listIdentifier(type, text, country) }
  return { remark: legacyFragment(type, country === null ? text : `${text} (${country})`) }
}
