import { ends } from '../../format/text'

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
  if (/^\S+$/.test(text) && textWidth(ends(text)) <= pixels) return ends(text)
  let kept = ''
  for (const character of text) {
    if (textWidth(`${kept}${character}…`) > pixels) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** Breaks a label into two lines at a space; what does not fit the second is shortened. */
export function twoLines(text: string, pixels: number): readonly [string, string] {
  if (textWidth(text) <= pixels) return [text, '']
  const words = text.split(' ')
  let first = words[0] ?? ''
  let used = 1
  for (const word of words.slice(1)) {
    if (textWidth(`${first} ${word}`) > pixels) break
    first = `${first} ${word}`
    used++
  }
  return [shorten(first, pixels), shorten(words.slice(used).join(' '), pixels)]
}
