import { LEGAL_FORMS, SHORT_FORMS } from './legal-forms.data.js'
import { ELF_FORMS } from './legal-forms-elf.data.js'
import { normalise } from './normalise.js'
import { romanise } from './romanise.js'

/** `short`: counts at the beginning and the end of a name only; `final`: at the end only. */
export type Form = Readonly<{ family: string; words: number; short: boolean; final: boolean }>

/** Latin words of a phrase, as they come out of reading a name. */
const latin = (phrase: string): string =>
  normalise(phrase)
    .split(' ')
    .map((word) => romanise(word))
    .join(' ')

const FORMS = new Map<string, Form>()
/** First words of the phrases with the length of the longest that starts so. */
const STARTS = new Map<string, number>()
const add = (family: string, key: string, short: boolean, final: boolean): void => {
  const words = key.split(' ').length
  const start = key.split(' ', 1)[0] ?? ''
  STARTS.set(start, Math.max(STARTS.get(start) ?? 0, words))
  // The first family wins: `sa de cv` is read before `sa`, and no phrase is meant to be in two.
  if (!FORMS.has(key)) FORMS.set(key, { family, words, short: short || final, final })
}
for (const [family, phrases] of Object.entries(LEGAL_FORMS))
  for (const key of phrases.map(latin)) add(family, key, SHORT_FORMS.has(key), false)
/** Abbreviations that only the code list knows may be anything anywhere else than at the end. */
const isAbbreviation = (key: string): boolean =>
  key.length <= 5 || key.split(' ').every((word) => word.length < 4)
for (const [family, countries] of Object.entries(ELF_FORMS))
  for (const keys of Object.values(countries))
    for (const key of keys.split('|')) add(family, key, false, isAbbreviation(key))

/** The longest legal form that starts at this word, or undefined. */
export function formAt(words: readonly string[], start: number): Form | undefined {
  const first = STARTS.get(words[start] ?? '')
  if (first === undefined) return undefined
  for (let length = Math.min(first, words.length - start); length > 0; length--) {
    const form = FORMS.get(length === 1 ? (words[start] ?? '') : words.slice(start, start + length).join(' '))
    if (form !== undefined) return form
  }
  return undefined
}
