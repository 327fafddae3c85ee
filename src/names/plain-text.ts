import { joinSpaced } from './join-spaced.js'
import { inVisualOrder } from './visual-order.js'

/** More of a text than this is not decoded: no name is as long. */
const LONGEST = 2000
/** A text may have been encoded twice. */
const ROUNDS = 2
const NOTHING_TO_DO = /^[\p{L}\p{M}\p{N} ,.'’"()/-]*$/u
/** Tags that end a line; others stand inside a word. */
const BREAK = /<\/?(?:br|p|div|td|th|tr|li|ul|ol|hr)\b[^<>]{0,200}>/giu
const TAG = /<[a-z/!][^<>]{0,200}>/giu
const NUMBERED = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/giu
const NAMED = /&(amp|lt|gt|quot|apos|nbsp|ensp|emsp|shy|zwj|zwnj|lrm|rlm);/gu
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
}
const PERCENT = /(?:%[0-9a-f]{2})+/giu
const ESCAPED = /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2}))/giu
/** Private use, unassigned and half characters, and letters that show nothing. */
const UNSEEN = /[\p{Co}\p{Cn}\p{Cs}\u115f\u1160\u2800\u3164\uffa0]/gu
const PICTURE = /(?<=\p{L})(?:\p{Extended_Pictographic}[\u{fe0f}\u{1f3fb}-\u{1f3ff}]*)+(?=\p{L})/gu
const SYMBOLS: Readonly<Record<string, string>> = { '@': 'a', $: 's', '!': 'i' }
const SYMBOL = /(?<=\p{L})[@$!](?=\p{L})/gu

/**
 * A name as a reader sees it: without tags, entities, percent and backslash escapes, invisible characters and pictures inside words, in
 * visual order, letters that stand apart (`V i k t o r`) joined. Most names come back unchanged.
 *
 * @example plainText('Vik<b>tor</b>&nbsp;Bout') // 'Viktor Bout'
 */
export function plainText(text: string): string {
  if (NOTHING_TO_DO.test(text)) return joinSpaced(text)
  let plain = text.slice(0, LONGEST)
  for (let i = 0; i < ROUNDS; i++) plain = decoded(plain)
  plain = inVisualOrder(plain)
    .replace(UNSEEN, '')
    .replace(PICTURE, '')
    .replace(SYMBOL, (sign) => SYMBOLS[sign] ?? sign)
  return joinSpaced(plain) + text.slice(LONGEST)
}

const decoded = (text: string): string =>
  text
    .replace(BREAK, ' ')
    .replace(TAG, '')
    .replace(NUMBERED, (whole, hex?: string, decimal?: string) =>
      character(Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16), whole),
    )
    .replace(NAMED, (_, name: string) => ENTITIES[name] ?? '')
    .replace(PERCENT, unescaped)
    .replace(ESCAPED, (whole, braced?: string, four?: string, two?: string) =>
      character(Number.parseInt(braced ?? four ?? two ?? '', 16), whole),
    )

const character = (code: number, otherwise: string): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise

function unescaped(bytes: string): string {
  try {
    return decodeURIComponent(bytes)
  } catch {
    return bytes
  }
}
