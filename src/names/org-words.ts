import { ORG_WORDS, PLACE_WORDS } from './org-words.data.js'
import { romanise } from './romanise.js'

const WORDS = new Map<string, string>()
for (const row of ORG_WORDS)
  for (const word of row) if (!WORDS.has(romanise(word))) WORDS.set(romanise(word), row[0] ?? word)

/** The word that stands for all spellings and languages of a class of organisations (`banco` → `bank`), or undefined for other words. */
export const orgWord = (word: string): string | undefined => WORDS.get(word)

/** Places of several words and other spellings, by the one word that stands for them. */
const PLACE_PHRASES = new Map(
  Object.entries({
    'united states of america': 'us',
    'united states': 'us',
    usa: 'us',
    'united kingdom': 'uk',
    'great britain': 'uk',
    'united arab emirates': 'uae',
    'hong kong': 'hk',
    hongkong: 'hk',
    hkg: 'hk',
    'north korea': 'dprk',
    'north korean': 'dprk',
    'democratic peoples republic of korea': 'dprk',
    'dpr korea': 'dprk',
    'democratic people s republic of korea': 'dprk',
    dprkn: 'dprk',
    korean: 'korea',
    choson: 'korea',
    joson: 'korea',
    chosun: 'korea',
    chinese: 'china',
    russian: 'russia',
    rossii: 'russia',
    'russian federation': 'russia',
    'rossiyskoy federatsii': 'russia',
    'rossiiskoi federatsii': 'russia',
    'rossiyskaya federatsiya': 'russia',
    byelorussian: 'belarus',
    belarusian: 'belarus',
    belorussian: 'belarus',
    ukrainian: 'ukraine',
    iranian: 'iran',
    syrian: 'syria',
  }),
)

/** First words of the phrases: most words are none of them, and then nothing needs to be put together. */
const PHRASE_STARTS = new Set([...PLACE_PHRASES.keys()].map((phrase) => phrase.split(' ', 1)[0]))

/** The place that starts at this word, in the one spelling that stands for it; undefined for other words. */
export function placeAt(
  words: readonly string[],
  start: number,
): { place: string; words: number } | undefined {
  if (!PHRASE_STARTS.has(words[start] ?? ''))
    return PLACE_WORDS.has(words[start] ?? '') ? { place: words[start] ?? '', words: 1 } : undefined
  for (let length = Math.min(5, words.length - start); length > 0; length--) {
    const place = PLACE_PHRASES.get(words.slice(start, start + length).join(' '))
    if (place !== undefined) return { place, words: length }
  }
  const word = words[start] ?? ''
  return PLACE_WORDS.has(word) ? { place: word, words: 1 } : undefined
}
