/** `payout_account` and `payout-account` as people write them. */
export const words = (id: string): string =>
  id
    .replace(/[_-]/g, ' ')
    .replace(/\b(?:bssid|edid|hr|id|ip|mfa|mrz|usb|vpn)\b/g, (word) => word.toUpperCase())

/** With a capital: for the head of a line. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A hash, address or key, which nobody reads as a word: 20 letters and digits or more, perhaps after a prefix such as `acct:`. */
export const isOpaque = (text: string): boolean => /^(?:[a-z]+:)?(?=\w*\d)[0-9A-Za-z]{20,}$/.test(text)

/** Both ends of a hash or address, as many characters as people compare; short texts stay whole. */
export function ends(text: string): string {
  if (text.length <= 16) return text
  const prefix = /^(?:0x|[a-z]+:)/.exec(text)?.[0].length ?? 0
  return `${text.slice(0, prefix + 4)}…${text.slice(-4)}`
}

/** A title inside of a sentence: `First in, first out` begins small, `FIFO` does not. */
export const midSentence = (title: string): string =>
  /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title

const BASES: Readonly<Record<string, string>> = {
  ledger: 'ledger facts only',
  swap: 'followed through exchanges of assets',
  wrap: 'followed through wrapping',
}

/** What a figure rests on: facts of the ledger, or links that were inferred (`swap+wrap`). */
export const basisWords = (basis: string): string =>
  basis
    .split('+')
    .map((each) => BASES[each] ?? each)
    .join(', ')

const LIST_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^us-ofac(?:-\w+)?:/, 'OFAC '],
  [/^eu(?:-\w+)?:/, 'EU '],
  [/^un(?:-\w+)?:/, 'UN '],
  [/^(?:gb|uk)(?:-\w+)?:/, 'UK '],
]

/** `us-ofac-sdn:42498`, or id and list apart, as `OFAC 42498`; ids of other lists stay as they are. */
export function listEntry(entry: string, list?: string): string {
  const id = list === undefined || entry.includes(':') ? entry : `${list}:${entry}`
  for (const [pattern, name] of LIST_NAMES) if (pattern.test(id)) return id.replace(pattern, name)
  return id
}

/** `a, b and c` */
export function series(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
