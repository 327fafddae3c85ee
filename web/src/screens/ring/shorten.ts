import { ends, isOpaque } from '../../format/text'

// Widths in Inter at 12 px, a little generous: a label may end early, it may not leave its box.
const NARROW = /[fijlrtI.,:;'|!()[\]·\s-]/
const WIDE = /[mwMW@%—…]/
const CAPITAL = /[A-Z\u0410-\u042f0-9#$&+]/
const CJK = /[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/

/** About how many pixels a text takes in a picture. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) {
    if (CJK.test(character)) width += 12.2
    else if (NARROW.test(character)) width += 3.9
    else if (WIDE.test(character)) width += 10.5
    else if (CAPITAL.test(character)) width += 8
    else width += 6.8
  }
  return width
}

/** Shortens a text to so many pixels; addresses keep both ends. The whole text is in the title and the table. */
export function shorten(text: string, pixels: number): string {
  if (textWidth(text) <= pixels) return text
  if (isOpaque(text)) return ends(text)
  let kept = ''
  for (const character of text) {
    if (textWidth(`${kept}${character}…`) > pixels) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** Breaks a label into two lines, at a space or after a mark such as `@`; what does not fit the second is shortened. */
export function twoLines(text: string, pixels: number): readonly [string, string] {
  if (textWidth(text) <= pixels || isOpaque(text)) return [shorten(text, pixels), '']
  const pieces = text.split(text.includes(' ') ? /(?<=\s)/ : /(?<=[@.:/-])/)
  let first = ''
  let used = 0
  for (const piece of pieces) {
    if (textWidth(first + piece.trimEnd()) > pixels) break
    first += piece
    used++
  }
  if (first === '') return [shorten(text, pixels), '']
  return [first.trimEnd(), shorten(pieces.slice(used).join(''), pixels)]
}
