/**
 * Address ranges that name no place on the public internet, as first and last address in 32 hex digits (IPv4 mapped).
 * Source: IANA special-purpose address registries (RFC 6890 and updates). Documentation and benchmarking ranges are left out on
 * purpose: the synthetic example lives in them.
 */
export const SPECIAL_RANGES: readonly Readonly<{ cidr: string; first_hex: string; last_hex: string }>[] = [
  v4('10.0.0.0/8', '0a000000', '0affffff'), // RFC 1918
  v4('100.64.0.0/10', '64400000', '647fffff'), // RFC 6598, between an operator and its customers
  v4('127.0.0.0/8', '7f000000', '7fffffff'), // RFC 1122
  v4('169.254.0.0/16', 'a9fe0000', 'a9feffff'), // RFC 3927
  v4('172.16.0.0/12', 'ac100000', 'ac1fffff'), // RFC 1918
  v4('192.168.0.0/16', 'c0a80000', 'c0a8ffff'), // RFC 1918
  v4('0.0.0.0/8', '00000000', '00ffffff'), // RFC 791
  v6('::1/128', `${'0'.repeat(31)}1`, `${'0'.repeat(31)}1`), // RFC 4291
  v6('fc00::/7', `fc${'0'.repeat(30)}`, `fd${'f'.repeat(30)}`), // RFC 4193
  v6('fe80::/10', `fe80${'0'.repeat(28)}`, `febf${'f'.repeat(28)}`), // RFC 4291
]

function v4(cidr: string, first: string, last: string) {
  const mapped = `${'0'.repeat(20)}ffff`
  return { cidr, first_hex: mapped + first, last_hex: mapped + last }
}

function v6(cidr: string, first: string, last: string) {
  return { cidr, first_hex: first, last_hex: last }
}
