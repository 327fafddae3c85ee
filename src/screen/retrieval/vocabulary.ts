import type { NameToken } from '../../names/prepared-name.js'
import { Recent } from '../../names/recent.js'
import { LEAST, mayBeSpeltLike, type Spelt, tokenSimilarity } from '../../names/token-similarity.js'
import { type HashTable, lookUp } from './hash-table.js'
import { kinKeys, MOST_KEYS, soundKeys, textKeys } from './word-keys.js'

/** Words of the list that are like a word of the query: numbers and likenesses, by descending likeness. */
export type LikeWords = Readonly<{ words: Uint32Array; similarities: Float32Array }>

/** Most words that are compared for one word of a query: far more than any word of a language meets, and a bound for words made to meet all. */
const MOST_MET = 4096

/** Words of a list by number, and their shapes in arrays, so that most of those that are met need not be looked at. */
type Words = Readonly<{ length: number; at(word: number): NameToken }>
export type WordShapes = Readonly<{
  lengths: Uint8Array
  letters: Uint32Array
  foldedLengths: Uint8Array
  foldedLetters: Uint32Array
  /** Position in `SPELLINGS`; only words that are spelt in full (0) have a shape that says something. */
  spellings: Uint8Array
}>

type Like = Readonly<{ word: number; similarity: number }>

const keys = new Uint32Array(MOST_KEYS)
const met = new Uint32Array(MOST_MET)

/** All words of the names of a list, and how to find those that are like a given word without looking at all of them. */
export class Vocabulary {
  readonly #words: Words
  readonly #shapes: WordShapes
  readonly #texts: HashTable
  readonly #sounds: HashTable
  readonly #seen: Uint32Array
  /** Names repeat: a million payees share a few ten thousand words. */
  readonly #recent = new Recent<LikeWords>(20_000)
  #round = 0

  constructor(words: Words, shapes: WordShapes, texts: HashTable, sounds: HashTable) {
    this.#words = words
    this.#shapes = shapes
    this.#texts = texts
    this.#sounds = sounds
    this.#seen = new Uint32Array(words.length)
  }

  /** Words of the list that are like this one. Two slips are looked for in single words that the list does not know. */
  like(token: NameToken, joined: boolean): LikeWords {
    const plain = token.tag === 'name' && token.spelling === 'full' && !joined
    const key = plain ? token.text : `${token.text} ${token.tag} ${token.spelling}${joined ? '+' : ''}`
    const known = this.#recent.get(key)
    if (known !== undefined) return known
    const found = this.#find(token, joined)
    this.#recent.set(key, found)
    return found
  }

  #find(token: NameToken, joined: boolean): LikeWords {
    const found: Like[] = []
    const round = ++this.#round
    const kin = this.#meet(this.#sounds, kinKeys(token, keys), 0)
    for (let i = 0; i < kin; i++) this.#compare(token, met[i] ?? 0, round, found)
    let count = this.#meet(this.#texts, textKeys(token, 1, keys), 0)
    // A word that the list knows is not misspelt.
    if (!joined && !this.#isKnown(token.text, count))
      count = this.#meet(this.#texts, textKeys(token, 2, keys), 0)
    count = this.#meet(this.#sounds, soundKeys(token, joined, keys), count)
    const { facts } = token
    const asked: Spelt = {
      length: token.text.length,
      letters: facts.letters,
      foldedLength: facts.folded.length,
      foldedLetters: facts.foldedLetters,
    }
    for (let i = 0; i < count; i++) {
      const word = met[i] ?? 0
      if (token.spelling === 'full' && this.#shapes.spellings[word] === 0 && !this.#mayBeLike(asked, word))
        continue
      this.#compare(token, word, round, found)
    }
    found.sort((a, b) => b.similarity - a.similarity || a.word - b.word)
    return {
      words: Uint32Array.from(found, ({ word }) => word),
      similarities: Float32Array.from(found, ({ similarity }) => similarity),
    }
  }

  #mayBeLike(asked: Spelt, word: number): boolean {
    const { lengths, letters, foldedLengths, foldedLetters } = this.#shapes
    return mayBeSpeltLike(
      asked,
      lengths[word] ?? 0,
      letters[word] ?? 0,
      foldedLengths[word] ?? 0,
      foldedLetters[word] ?? 0,
    )
  }

  #compare(token: NameToken, word: number, round: number, found: Like[]): void {
    if (this.#seen[word] === round) return
    this.#seen[word] = round
    const similarity = tokenSimilarity(token, this.#words.at(word))
    if (similarity >= LEAST) found.push({ word, similarity })
  }

  #meet(table: HashTable, keyCount: number, count: number): number {
    let next = count
    for (let i = 0; i < keyCount; i++) next = lookUp(table, keys[i] ?? 0, met, next)
    return next
  }

  #isKnown(text: string, count: number): boolean {
    for (let i = 0; i < count; i++) if (this.#words.at(met[i] ?? 0).text === text) return true
    return false
  }
}
