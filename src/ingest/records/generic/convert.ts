import { canonicalAddress } from '../../../core/addresses/canonical-address.js'
import { expectedGot } from '../../../core/errors.js'
import { canonicalPostalAddress } from '../../values/address.js'
import { bankAccount } from '../../values/bank-account.js'
import { registrableDomain } from '../../values/domain.js'
import { canonicalEmail } from '../../values/email.js'
import { canonicalIp, parseCidr } from '../../values/ip.js'
import { canonicalPhone } from '../../values/phone.js'
import { canonicalMac, canonicalSerial, canonicalTracking } from '../../values/serial.js'

/** What a text becomes: the columns it fills, or why it fills none. */
export type Converted = Readonly<{ values: Readonly<Record<string, string>> } | { problem: string }>

type Convert = (text: string, column: string, chain: string | undefined) => Converted

const one =
  (convert: (text: string) => string | undefined, what: string): Convert =>
  (text, column) => {
    const value = convert(text)
    return value === undefined
      ? { problem: expectedGot(column, what, text) }
      : { values: { [column]: value } }
  }

const lower: Convert = (text, column) => ({ values: { [column]: text.toLowerCase() } })

const wallet: Convert = (text, column, chain) => {
  const reading = canonicalAddress(text, chain)
  return reading.kind === 'refused' ? { problem: reading.reason } : { values: { [column]: reading.address } }
}

/** Canonical forms by column name, the same in every table. Columns that are not here are kept as written. */
export const BY_COLUMN: Readonly<Record<string, Convert>> = {
  email: one(canonicalEmail, 'an e-mail address'),
  phone: one((text) => canonicalPhone(text), 'a telephone number with its country code'),
  domain: one(registrableDomain, 'a domain'),
  serial: one(canonicalSerial, 'a serial number'),
  tracking: one(canonicalTracking, 'a tracking number'),
  bssid: one(canonicalMac, 'a hardware address'),
  status: lower,
  carrier: lower,
  hostname: lower,
  ownership: lower,
  category: lower,
  tx: lower,
  sender: wallet,
  receiver: wallet,
  ip: (text, column) => {
    const ip = canonicalIp(text)
    return ip === undefined ? { problem: expectedGot(column, 'an IP address', text) } : { values: ip }
  },
  cidr: (text, column) => {
    const range = parseCidr(text)
    return range === undefined
      ? { problem: expectedGot(column, 'an address range', text) }
      : { values: { cidr: text, ...range } }
  },
}

/** Canonical forms of `value` in identifiers, by kind. */
export const BY_KIND: Readonly<Record<string, Convert>> = {
  email: one(canonicalEmail, 'an e-mail address'),
  phone: one((text) => canonicalPhone(text), 'a telephone number with its country code'),
  address: one((line) => canonicalPostalAddress({ line }), 'a postal address'),
  home_address: one((line) => canonicalPostalAddress({ line }), 'a postal address'),
  delivery_address: one((line) => canonicalPostalAddress({ line }), 'a postal address'),
  bank_account: one((text) => bankAccount(text)?.account, 'an account number or token'),
  wallet,
  device_serial: one(canonicalSerial, 'a serial number'),
  ip: one((text) => canonicalIp(text)?.ip, 'an IP address'),
  bssid: one(canonicalMac, 'a hardware address'),
  handle: lower,
}

/** The account of a payout: a wallet for crypto payments, else a bank account. */
export function convertAccount(text: string, crypto: boolean, chain: string | undefined): Converted {
  if (crypto) {
    const reading = wallet(text, 'account', chain)
    return 'problem' in reading ? reading : { values: { ...reading.values, account_kind: 'wallet' } }
  }
  const account = bankAccount(text)
  return account === undefined
    ? { problem: expectedGot('account', 'an account number or token', text) }
    : { values: account }
}
