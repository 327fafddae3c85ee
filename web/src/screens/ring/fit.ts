import { ends } from '../../format/text'

/** Shortens a text for a place of so many characters; addresses keep both ends. The whole text is in the title and the table. */
export function fit(text: string, characters: number): string {
  if (text.length <= characters) return text
  if (/^\S+$/.test(text)) return ends(text)
  return `${text.slice(0, characters - 1).trimEnd()}…`
}

/** Breaks a label into two lines at a space; what does not fit the second is shortened. */
export function twoLines(text: string, characters: number): readonly [string, string] {
  if (text.length <= characters || /^\S+$/.test(text)) return [fit(text, characters), '']
  const at = text.lastIndexOf(' ', characters)
  if (at <= 0) return [fit(text, characters), '']
  return [text.slice(0, at), fit(text.slice(at + 1), characters)]
}
