import type { NameToken, PreparedName } from '../../names/prepared-name.js'
import type { StringWriter } from '../stored/string-table.js'
import { type StoredWords, TokenWriter } from '../stored/token-table.js'
import { buildHashTable, type HashTable } from './hash-table.js'
import type { Postings } from './name-candidates.js'
import { NumberList } from './number-list.js'
import { searchedWeight, searchWords } from './search-words.js'
import { wholeNameKeys } from './whole-name-keys.js'
import { kinKeys, MOST_KEYS, soundKeys, textKeys } from './word-keys.js'
import { buildShapes } from './word-shapes.js'

/** What retrieval over the names of one kind consists of. */
export type ShelfData = Readonly<{
  words: StoredWords
  shapes: Uint32Array
  postings: Postings
  texts: HashTable
  sounds: HashTable
  wholes: HashTable
}>

const keys = new Uint32Array(MOST_KEYS)

/** Builds retrieval over names. */
export function buildShelf(names: readonly PreparedName[], strings: StringWriter): ShelfData {
  const words = new TokenWriter((text) => strings.id(text))
  const [texts, sounds, wholes] = [new NumberList(), new NumberList(), new NumberList()]
  const entries = new NumberList()
  const weights: number[] = []
  /** Words met so far: 1 as part of a joined word only, 2 on their own. */
  const level: number[] = []
  const tokens: NameToken[] = []
  names.forEach((name, number) => {
    const found = searchWords(name)
    for (const [asked, slips] of [[found.words, 2] as const, [found.joined, 1] as const])
      for (const token of asked) {
        const word = words.id(token)
        // A word that is met on its own after it was met as a joined one gets the keys of its own; what is filed twice is met once.
        if ((level[word] ?? 0) < slips) {
          level[word] = slips
          fileKeys(texts, textKeys(token, slips, keys), word)
          fileKeys(sounds, soundKeys(token, slips === 1, keys), word)
          if (slips === 2) fileKeys(sounds, kinKeys(token, keys), word)
          tokens[word] = token
        }
        pushPair(entries, word, number)
        weights.push(token.weight)
      }
    for (const key of wholeNameKeys(name)) pushPair(wholes, key, number)
  })
  const stored = words.finish()
  return {
    words: stored,
    shapes: buildShapes(tokens, (text) => strings.placeOf(text)),
    postings: {
      ...sortByWord(entries.toArray(), weights, stored.texts.length),
      nameWeights: Float32Array.from(names, searchedWeight),
    },
    texts: buildHashTable(texts.toArray()),
    sounds: buildHashTable(sounds.toArray()),
    wholes: buildHashTable(wholes.toArray()),
  }
}

/** Files a word under the first `count` of the keys at hand. */
function fileKeys(list: NumberList, count: number, word: number): void {
  for (let i = 0; i < count; i++) pushPair(list, keys[i] ?? 0, word)
}

function pushPair(list: NumberList, one: number, other: number): void {
  list.push(one)
  list.push(other)
}

/** Names by word, in the order of the names. */
function sortByWord(
  entries: Uint32Array,
  weights: readonly number[],
  words: number,
): Omit<Postings, 'nameWeights'> {
  const starts = new Uint32Array(words + 1)
  for (let i = 0; i < entries.length; i += 2) {
    const next = (entries[i] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0)
  const free = starts.slice()
  const names = new Uint32Array(weights.length)
  const sorted = new Float32Array(weights.length)
  weights.forEach((weight, i) => {
    const word = entries[2 * i] ?? 0
    const at = free[word] ?? 0
    free[word] = at + 1
    names[at] = entries[2 * i + 1] ?? 0
    sorted[at] = weight
  })
  return { starts, names, weights: sorted }
}
