/** Letters at the start and at the end by which people tell addresses apart, and which address poisoning imitates. */
const SHOWN = 4

/**
 * What two addresses share that a hurried reader takes for the same one: chain form, and the first and last four characters, without letter
 * case. Undefined for texts too short to be mistaken.
 *
 * @example lookAlikeKey('0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c') // '0x4f47…270c'
 */
export function lookAlikeKey(address: string): string | undefined {
  const lower = address.toLowerCase()
  const prefix = /^(?:0x|[a-z]+1(?=[a-z0-9]{20}))/.exec(lower)?.[0] ?? ''
  const body = lower.slice(prefix.length)
  return body.length < 4 * SHOWN ? undefined : `${prefix}${body.slice(0, SHOWN)}…${body.slice(-SHOWN)}`
}
