import { foldLookAlikes, readByLook, readMixedWords } from './look-alikes.js'
import { plainText } from './plain-text.js'
import type { NameKind } from './prepared-name.js'

const LATIN = /\p{Script=Latin}/u
const OTHER = /(?!\p{Script=Latin})\p{L}/u
const EAST_ASIAN = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const EAST_ASIAN_RUN = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}/gu
/** Letters of other scripts with what stands between them. */
const OTHER_RUN = /(?!\p{Script=Latin})\p{L}[^\p{Script=Latin}()（）:;]*/gu
/** What says that another name or another script follows. */
const LABEL =
  /[(（]?\s*(?:original script|(?<![\p{L}])(?:a\.?k\.?a\.?|f\.?k\.?a\.?|alias|formerly|formerly known as|also known as)(?![\p{L}])|(?<![\p{L}])(?:Arabic|Belarusian|Chinese|Cyrillic|English|Hebrew|Kazakh|Korean|Persian|Farsi|Russian|Ukrainian)(?=:))\s*[.:]?/iu
const BRACKETED = /^(.*\S)\s*[(（]([^()（）]+)[)）]\s*(\S.*)?$/u
/** Forms of firms with which a short name in brackets begins: `(АО «НИИ СВТ»)`, `(JSC RIRV)`. */
const SHORT_FIRM =
  /^(?:АО|ООО|ПАО|ОАО|ЗАО|ФГУП|ГУП|ТОО|ААТ|Филиал|JSC|PJSC|OJSC|CJSC|LLC|AO|OOO|PAO|OAO|ZAO|FGUP)(?=[\s«"“‘])/u
const CAPITALS = /^[\p{Lu}\d-]{3,8}$/u
/** More variants than this are a text, not a name. */
export const MOST_VARIANTS = 8

const words = (text: string): string[] =>
  text
    .trim()
    .split(/[\s-]+/)
    .filter((word) => word !== '')

/**
 * Names that are written in one field: the same name in two scripts (`PAK Kwang Hun 박광훈`), several spellings in a row
 * (`KIM Su-Kwang, KIM Sou-Gwang`), an abbreviation in brackets (`Korean National Insurance Company (KNIC)`), a label before the second
 * (`Igor Girkin (original script: Игорь Гиркин)`), letters of another script that look like Latin ones. Of persons also two in one field
 * (`A and B`); a firm's name may hold "and" and "&". The whole comes first.
 */
export function nameVariants(given: string, kind?: NameKind): readonly string[] {
  const out = new Set([given])
  const text = readMixedWords(foldLookAlikes(plainText(given)))
  const add = (variant: string): void => {
    const trimmed = variant
      .replace(/\s+/g, ' ')
      .replace(/^[\s,;:/)）]+|[\s,;:/(（]+$/gu, '')
      .trim()
    if (trimmed !== '' && out.size < MOST_VARIANTS) out.add(trimmed)
  }
  const byLook = readByLook(text)
  if (byLook !== undefined) add(byLook)
  for (const part of rows(text)) add(part)
  if (kind === 'person') for (const part of several(text, JOINT)) add(part)
  const labelled = text.split(LABEL)
  if (labelled.length > 1) for (const part of labelled) add(part)
  if (LATIN.test(text) && OTHER.test(text)) twoScripts(text).forEach(add)
  const [, before, inside, behind] = BRACKETED.exec(text) ?? []
  if (before !== undefined && inside !== undefined) inBrackets(before, inside, behind).forEach(add)
  return [...out]
}

/** Both sides of a name that is written in Latin and in another script; a single letter of another script is a slip. */
function twoScripts(text: string): readonly string[] {
  if (EAST_ASIAN.test(text)) {
    const latin = text.replace(
      /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}（）()]+/gu,
      ' ',
    )
    return [latin, ...(text.match(EAST_ASIAN_RUN) ?? [])]
  }
  const others = (text.match(OTHER_RUN) ?? []).filter((run) => (run.match(/\p{L}/gu)?.length ?? 0) > 3)
  if (others.length === 0) return []
  const latin = others.reduce((rest, run) => rest.replace(run, ' '), text)
  return [latin.replace(/[()（）]/g, ' '), ...others]
}

/** Only an abbreviation or a short name of the firm may be left out; `(Asia)` and `(S)` belong to the name. */
function inBrackets(before: string, inside: string, behind: string | undefined): readonly string[] {
  const firm = SHORT_FIRM.test(inside)
  if (!firm && !CAPITALS.test(inside)) return []
  return [behind === undefined ? before : `${before} ${behind}`, ...(firm ? [inside] : [])]
}

/** What stands between two persons, where each has a given name and a surname. */
const JOINT = /\s+(?:and|und|et|&|or|и)\s+|\s*[/|+]\s*/iu
const SLASH = /\s*[/|]\s*/u

/** Parts that are whole names, two words at least in each; none when one is not. */
function several(text: string, between: RegExp): string[] {
  const parts = text.split(between)
  return parts.length > 1 && parts.every((part) => words(part).length > 1) ? parts : []
}

/** Parts of a row of whole names; a single comma is the one of `SURNAME, Given`. */
function rows(text: string): string[] {
  const byMark = text.split(/[;\n]|\s\/\s/).filter((part) => part.trim() !== '')
  if (byMark.length > 1) return byMark
  const bySlash = several(text, SLASH)
  if (bySlash.length > 1) return bySlash
  const parts = text.split(/,\s+/)
  if (parts.length < 2 || !parts.every((part) => words(part).length > 1)) return []
  const firsts = new Set(parts.map((part) => words(part)[0]?.toLowerCase()))
  return parts.length > 2 || firsts.size === 1 ? parts : []
}
