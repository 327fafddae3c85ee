/** `payout_account` and `payout-account` as people write them. */
export const words = (id: string): string =>
  id
    .replace(/[_-]/g, ' ')
    .replace(/\b(?:bssid|edid|hr|id|ip|mfa|mrz|usb|vpn)\b/g, (word) => word.toUpperCase())

/** With a capital: for the head of a line. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Both ends of a hash or address, as many characters as people compare; short texts stay whole. */
export function ends(text: string): string {
  if (text.length <= 16) return text
  const prefix = /^0x/.test(text) ? 6 : 4
  return `${text.slice(0, prefix)}…${text.slice(-4)}`
}

const LIST_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^us-ofac(?:-\w+)?:/, 'OFAC '],
  [/^eu(?:-\w+)?:/, 'EU '],
  [/^un(?:-\w+)?:/, 'UN '],
  [/^(?:gb|uk)(?:-\w+)?:/, 'UK '],
]

/** `us-ofac-sdn:42498` as `OFAC 42498`; ids of other lists stay as they are. */
export function listEntry(id: string): string {
  for (const [pattern, name] of LIST_NAMES) if (pattern.test(id)) return id.replace(pattern, name)
  return id
}

/** `a, b and c` */
export function series(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
