import { canonicalAddress } from '../core/addresses/canonical-address.js'
import { keyOfAddress } from '../core/addresses/key-of-address.js'
import { lookAlikeKey } from '../core/addresses/look-alike.js'
import { canonicalIdentifier } from '../core/identifier.js'
import type { ListedIdentifier } from './listed-entity.js'
import { ownDomain, pageOf } from './registrable-domain.js'

/** Kinds whose numbers are compared as numbers of documents. */
const NUMBERED = new Set<ListedIdentifier['kind']>([
  'passport',
  'national_id',
  'tax_id',
  'registration',
  'imo',
  'mmsi',
  'swift',
  'other',
])
/** Shorter numbers (`License 044`) belong to many. */
export const SHORTEST_NUMBER = 5

/** What an identifier is found by: the way of finding and the value, as one text. */
export const identifierKey = {
  wallet: (address: string): string => `w ${address}`,
  loweredWallet: (address: string): string => `l ${address.toLowerCase()}`,
  walletKey: (key: string): string => `k ${key}`,
  lookAlike: (key: string): string => `a ${key}`,
  number: (value: string): string => `n ${value}`,
  email: (address: string): string => `e ${address}`,
  mailbox: (address: string): string => `b ${withoutPlus(address)}`,
  domain: (domain: string): string => `d ${domain}`,
  page: (page: string): string => `p ${page}`,
  mailDomain: (domain: string): string => `m ${domain}`,
} as const

/** All keys of a listed identifier. */
export function keysOf({ kind, value, raw }: ListedIdentifier): readonly string[] {
  if (kind === 'wallet') {
    // The canonical form is made here, not taken from the row: a list of the user may hold addresses as they were typed.
    const reading = canonicalAddress(raw)
    const address = reading.kind === 'refused' ? refusedKey(raw) : reading.address
    const [shared, alike] = [keyOfAddress(address), lookAlikeKey(address)]
    return [
      identifierKey.wallet(address),
      ...(address.startsWith('0x') ? [] : [identifierKey.loweredWallet(address)]),
      ...(shared === undefined ? [] : [identifierKey.walletKey(shared)]),
      ...(alike === undefined ? [] : [identifierKey.lookAlike(alike)]),
    ]
  }
  if (kind === 'email') {
    // Read anew: a list of the user may hold addresses as they were typed.
    const address = canonicalIdentifier('email', raw)
    const domain = ownDomain(address)
    const shared = domain === undefined ? [] : [identifierKey.mailDomain(domain)]
    return [identifierKey.email(address), identifierKey.mailbox(address), ...shared]
  }
  if (kind === 'website') {
    const [domain, page] = [ownDomain(raw), pageOf(raw)]
    if (domain !== undefined) return [identifierKey.domain(domain)]
    return page === undefined ? [] : [identifierKey.page(page)]
  }
  if (!NUMBERED.has(kind) || value.length < SHORTEST_NUMBER) return []
  // A SWIFT code names the bank by its first eight characters; the last three are a branch.
  const bank = kind === 'swift' && value.length === 11 ? [identifierKey.number(value.slice(0, 8))] : []
  return [identifierKey.number(value), ...bank]
}

/** `ann+list@x.example` is read at `ann@x.example`. */
const withoutPlus = (address: string): string => address.replace(/^([^+@]+)\+[^@]*@/, '$1@')

/** EVM keys are compared without letter case even where a list's own checksum is wrong: its hex digits still are what is listed. */
const refusedKey = (raw: string): string => (/^0x/i.test(raw.trim()) ? raw.trim().toLowerCase() : raw.trim())
