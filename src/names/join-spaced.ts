const LETTER = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]`
const BEFORE = String.raw`(?<![\p{L}\p{N}])`
const BEHIND = String.raw`(?![\p{L}\p{N}])`
/** Four letters or more that stand apart are a word; two or three are initials, unless the whole name is written so. */
const SPACED = new RegExp(`${BEFORE}(?:${LETTER}[ ._-]){3,}${LETTER}${BEHIND}`, 'gu')
const SPACED_SHORT = new RegExp(`${BEFORE}(?:${LETTER}[ ._-])+${LETTER}${BEHIND}`, 'gu')
const ALL_SPACED = new RegExp(`^${LETTER}(?:[ _-]+${LETTER}){4,}$`, 'u')
const GAP = /(\p{L})[ ._-](?=(\p{L}))/gu

/** Joins letters that stand apart (`V i k t o r   B o u t`); a wider gap or a capital behind a small letter begins another word. */
export const joinSpaced = (text: string): string =>
  !maybeSpaced(text)
    ? text
    : text.replace(ALL_SPACED.test(text) ? SPACED_SHORT : SPACED, (letters) =>
        letters.replace(GAP, (_, one: string, next: string) =>
          /\p{Ll}/u.test(one) && /\p{Lu}/u.test(next) ? `${one} ` : one,
        ),
      )

/** True where two separators stand with one character between them: most names have none and need no pattern. */
function maybeSpaced(text: string): boolean {
  for (let i = 1; i + 2 < text.length; i++) if (isSeparator(text, i) && isSeparator(text, i + 2)) return true
  return false
}

const isSeparator = (text: string, at: number): boolean => ' ._-'.includes(text.charAt(at))
