/** How bytes become text. `latin-1` is read as Windows-1252, which contains it and is what such exports really are. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin-1'

/** Labels of the WHATWG decoders. */
export const DECODER = {
  'utf-8': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'latin-1': 'windows-1252',
} as const satisfies Record<Encoding, string>

/**
 * What the first bytes say: a byte order mark, or NUL in every second place (UTF-16 without a mark). `undefined`: they say
 * nothing, so the text is UTF-8 if all of it is valid, else Latin-1. `bom` is the length of the mark in bytes.
 */
export function encodingOf(start: Uint8Array): { encoding: Encoding; bom: number } | undefined {
  const [a, b, c] = start
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', bom: 3 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', bom: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', bom: 2 }
  const pairs = Math.min(start.length >> 1, 512)
  if (pairs < 2) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < pairs * 2; i += 2) {
    if (start[i] === 0) even++
    if (start[i + 1] === 0) odd++
  }
  // Text in a Latin alphabet has its NULs on one side only; binary data has them on both.
  if (odd > pairs * 0.6 && even === 0) return { encoding: 'utf-16le', bom: 0 }
  if (even > pairs * 0.6 && odd === 0) return { encoding: 'utf-16be', bom: 0 }
  return undefined
}
