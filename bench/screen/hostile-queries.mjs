const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const FREQUENT = [
  'mohammed',
  'ali',
  'hassan',
  'ahmed',
  'abdul',
  'kim',
  'trading',
  'company',
  'general',
  'international',
]

/** Queries that are made to cost much, by what they do. */
export const hostileQueries = {
  'a name of a megabyte': { id: '', name: 'a'.repeat(1_000_000) },
  'ten thousand words': { id: '', name: Array.from({ length: 10_000 }, (_, i) => `word${i}`).join(' ') },
  'combining marks without end': { id: '', name: `S${'\u0301\u0489'.repeat(500_000)}im` },
  'lone surrogates': { id: '', name: '\ud800 \udfff'.repeat(10_000) },
  'right-to-left and zero-width letters': { id: '', name: '\u202eS\u200bim\u202c '.repeat(10_000) },
  'a word of 50,000 letters': { id: '', name: LETTERS.repeat(2000) },
  'two hundred equal words': { id: '', name: 'mohammed '.repeat(200) },
  'the most frequent words': { id: '', name: FREQUENT.join(' ') },
  'frequent words, twice misspelt': {
    id: '',
    name: FREQUENT.map((word) => `${word.slice(1)}${word.charAt(0)}x`).join(' '),
  },
  'a hundred thousand aliases': {
    id: '',
    aliases: Array.from({ length: 100_000 }, (_, i) => `mohammed ali ${i}`),
  },
  '200 aliases of frequent words': {
    id: '',
    aliases: Array.from(
      { length: 200 },
      (_, i) => `${FREQUENT.slice(i % 5).join(' ')} ${LETTERS.slice(i % 20)}`,
    ),
  },
}
