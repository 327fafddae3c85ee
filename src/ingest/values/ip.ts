import { Address4, Address6 } from 'ip-address'

/** An IP address in its shortest form, and as 32 hex digits with IPv4 mapped into ::ffff:0:0/96, so that ranges compare as text. */
export type IpAddress = Readonly<{ ip: string; ip_hex: string }>

const MAPPED = '00000000000000000000ffff'
const V4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/

/** Reads an IPv4 or IPv6 address; brackets and zone ids are taken off. Undefined for anything else. */
export function canonicalIp(text: string): IpAddress | undefined {
  const bare = text
    .trim()
    .replace(/^\[|\]$/g, '')
    .replace(/%.*$/, '')
  const four = V4.exec(bare)
  if (four !== null) {
    const bytes = four.slice(1).map(Number)
    if (bytes.some((byte) => byte > 255)) return undefined
    return {
      ip: bytes.join('.'),
      ip_hex: MAPPED + bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    }
  }
  if (!bare.includes(':') || bare.includes('/') || !Address6.isValid(bare)) return undefined
  const hex = new Address6(bare).bigInt().toString(16).padStart(32, '0')
  if (hex.startsWith(MAPPED)) {
    const bytes = [24, 26, 28, 30].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
    return { ip: bytes.join('.'), ip_hex: hex }
  }
  return { ip: new Address6(bare).correctForm(), ip_hex: hex }
}

/** First and last address of a range as 32 hex digits. */
export type IpRange = Readonly<{ first_hex: string; last_hex: string }>

/** Reads a range in CIDR notation or a single address. Undefined for anything else. */
export function parseCidr(text: string): IpRange | undefined {
  const range = text.trim()
  if (!range.includes('/')) {
    const single = canonicalIp(range)
    return single === undefined ? undefined : { first_hex: single.ip_hex, last_hex: single.ip_hex }
  }
  if (Address4.isValid(range)) {
    const address = new Address4(range)
    return { first_hex: hexOf(address.startAddress()), last_hex: hexOf(address.endAddress()) }
  }
  if (!Address6.isValid(range)) return undefined
  const address = new Address6(range)
  return { first_hex: hexOf(address.startAddress()), last_hex: hexOf(address.endAddress()) }
}

const hexOf = (address: Address4 | Address6): string =>
  address instanceof Address4
    ? MAPPED + address.bigInt().toString(16).padStart(8, '0')
    : address.bigInt().toString(16).padStart(32, '0')
