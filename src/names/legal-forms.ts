import { LEGAL_FORMS, SHORT_FORMS } from './legal-forms.data.js'
import { normalise } from './normalise.js'
import { romanise } from './romanise.js'

type Form = Readonly<{ family: string; words: number; short: boolean }>

/** Latin words of a phrase, as they come out of reading a name. */
const latin = (phrase: string): string =>
  normalise(phrase)
    .split(' ')
    .map((word) => romanise(word))
    .join(' ')

const FORMS = new Map<string, Form>()
/** First words of the phrases with the length of the longest that starts so. */
const STARTS = new Map<string, number>()
for (const [family, phrases] of Object.entries(LEGAL_FORMS))
  for (const phrase of phrases) {
    const key = latin(phrase)
    const words = key.split(' ').length
    const start = key.split(' ', 1)[0] ?? ''
    STARTS.set(start, Math.max(STARTS.get(start) ?? 0, words))
    // The first family wins: `sa de cv` is read before `sa`, and no phrase is meant to be in two.
    if (!FORMS.has(key)) FORMS.set(key, { family, words, short: SHORT_FORMS.has(key) })
  }

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
