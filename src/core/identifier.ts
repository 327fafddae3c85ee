import { asciiHost } from './identifiers/ascii-host.js'

/** Kinds of numbers and contacts that a list entity can have, as the column `kind` of `list_identifiers` holds them. */
export const IDENTIFIER_KINDS = [
  'wallet',
  'passport',
  'national_id',
  'tax_id',
  'registration',
  'imo',
  'mmsi',
  'email',
  'website',
  'phone',
  'swift',
  'other',
] as const
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number]

const lettersAndDigits = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '')
const digits = (text: string): string => text.replace(/\D+/g, '')

/** Host name of a web address in lower case without `www.`; what is no address stays as it is, in lower case. */
function host(text: string): string {
  const withoutScheme = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
  const name = (withoutScheme.split(/[/?#\s]/, 1)[0] ?? '').replace(/:\d+$/, '').replace(/\.$/, '')
  return asciiHost(name).replace(/^www\./, '')
}

/** An e-mail address in lower case, its host in ASCII; mail programs ignore letter case, and so do all large providers. */
function mailbox(text: string): string {
  const lower = text
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase()
  const at = lower.lastIndexOf('@')
  return at === -1 ? lower : `${lower.slice(0, at)}@${asciiHost(lower.slice(at + 1))}`
}

/**
 * The form in which two spellings of one identifier are equal: documents without spaces and punctuation in upper case, IMO, MMSI and
 * phone numbers as digits, e-mail in lower case, website as host name. Wallets are read by `canonicalAddress` instead and only trimmed here.
 *
 * @example canonicalIdentifier('registration', '91210600MA0YQP7Y0B') // '91210600MA0YQP7Y0B'
 */
export function canonicalIdentifier(kind: IdentifierKind, raw: string): string {
  switch (kind) {
    case 'wallet':
      return raw.trim()
    case 'email':
      return mailbox(raw)
    case 'website':
      return host(raw)
    case 'imo':
    case 'mmsi':
    case 'phone':
      return digits(raw) === '' ? lettersAndDigits(raw) : digits(raw)
    case 'passport':
    case 'national_id':
    case 'tax_id':
    case 'registration':
    case 'swift':
    case 'other':
      return lettersAndDigits(raw) === '' ? raw.trim() : lettersAndDigits(raw)
  }
}
