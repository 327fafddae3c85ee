const LATIN = /\p{Script=Latin}/u
const EAST_ASIAN = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** More variants than this are a text, not a name. */
const MOST = 8

const words = (text: string): string[] =>
  text
    .trim()
    .split(/[\s-]+/)
    .filter((word) => word !== '')

/**
 * Names that are written in one field: the same name in two scripts (`PAK Kwang Hun 박광훈`), several spellings in a row
 * (`KIM Su-Kwang, KIM Sou-Gwang`), an abbreviation in brackets (`Korean National Insurance Company (KNIC)`). The whole comes first.
 */
export function nameVariants(text: string): readonly string[] {
  const out = new Set([text])
  const add = (variant: string): void => {
    const trimmed = variant.replace(/\s+/g, ' ').trim()
    if (trimmed !== '' && out.size < MOST) out.add(trimmed)
  }
  for (const part of rows(text)) add(part)
  if (LATIN.test(text) && EAST_ASIAN.test(text)) {
    add(text.replace(/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}（）()]+/gu, ' '))
    for (const run of text.match(
      /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}/gu,
    ) ?? [])
      add(run)
  }
  // Only what is written in capitals without blanks is an abbreviation; `(Asia)` and `(S)` belong to the name.
  const abbreviation = /^(.*\S)\s*\(([A-Z]{3,8})\)\s*$/.exec(text)
  if (abbreviation?.[1] !== undefined) add(abbreviation[1])
  return [...out]
}

/** Parts of a row of whole names; a single comma is the one of `SURNAME, Given`. */
function rows(text: string): string[] {
  const byMark = text.split(/[;\n]|\s\/\s/).filter((part) => part.trim() !== '')
  if (byMark.length > 1) return byMark
  const parts = text.split(/,\s+/)
  if (parts.length < 2 || !parts.every((part) => words(part).length > 1)) return []
  const firsts = new Set(parts.map((part) => words(part)[0]?.toLowerCase()))
  return parts.length > 2 || firsts.size === 1 ? parts : []
}
