import type { NameToken } from '../../names/prepared-name.js'
import { Recent } from '../../names/recent.js'
import { LEAST, tokenSimilarity } from '../../names/token-similarity.js'
import { type HashTable, lookUp } from './hash-table.js'
import { kinKeys, MOST_KEYS, soundKeys, textKeys } from './word-keys.js'
import { AskedShape } from './word-shapes.js'

/** Words of the list that are like a word of the query: numbers and likenesses, by descending likeness. */
export type LikeWords = Readonly<{ words: Uint32Array; similarities: Float32Array }>

/** Most words that are compared for one word of a query: far more than any word of a language meets, and a bound for words made to meet all. */
const MOST_MET = 4096

/** Words of a list by number, and what most of those that are met can be told apart by without looking at them. */
export type Words = Readonly<{
  length: number
  at(word: number): NameToken
  shapes: Uint32Array
  /** Bytes of the strings that the shapes point into. */
  bytes: Uint8Array
  /** Position in `SPELLINGS`: 0 for words that are spelt in full. */
  spellings: Uint8Array
}>

type Like = Readonly<{ word: number; similarity: number }>

/** Most joined words are like none; they share this. */
const NONE: LikeWords = { words: new Uint32Array(0), similarities: new Float32Array(0) }

const keys = new Uint32Array(MOST_KEYS)
const met = new Uint32Array(MOST_MET)

/** All words of the names of a list, and how to find those that are like a given word without looking at all of them. */
export class Vocabulary {
  readonly #words: Words
  readonly #asked: AskedShape
  readonly #texts: HashTable
  readonly #sounds: HashTable
  readonly #seen: Uint32Array
  /** Names repeat: a million payees share a few ten thousand words. */
  readonly #recent = new Recent<LikeWords>(60_000)
  #round = 0

  constructor(words: Words, texts: HashTable, sounds: HashTable) {
    this.#words = words
    this.#asked = new AskedShape(words.shapes, words.bytes)
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
    const kin = joined ? 0 : this.#meet(this.#sounds, kinKeys(token, keys), 0)
    for (let i = 0; i < kin; i++) this.#compare(token, met[i] ?? 0, round, true, found)
    let count = this.#meet(this.#texts, textKeys(token, 1, keys), 0)
    // A word that the list knows is not misspelt.
    if (!joined && !this.#isKnown(token.text, count))
      count = this.#meet(this.#texts, textKeys(token, 2, keys), 0)
    const texts = count
    count = this.#meet(this.#sounds, soundKeys(token, joined, keys), count)
    const full = token.spelling === 'full'
    if (full && count > 0) this.#asked.ask(token)
    for (let i = 0; i < count; i++) {
      const word = met[i] ?? 0
      if (this.#seen[word] === round) continue
      // Sound makes a joined word meet words of scripts that do not write its vowels; one that does is met by its letters.
      if (joined && full && i >= texts && this.#words.spellings[word] === 0) continue
      if (!full || this.#words.spellings[word] !== 0 || this.#asked.mayBeLike(word))
        this.#compare(token, word, round, false, found)
      else this.#seen[word] = round
    }
    if (found.length === 0) return NONE
    found.sort((a, b) => b.similarity - a.similarity || a.word - b.word)
    const like = { words: new Uint32Array(found.length), similarities: new Float32Array(found.length) }
    for (let i = 0; i < found.length; i++) {
      like.words[i] = found[i]?.word ?? 0
      like.similarities[i] = found[i]?.similarity ?? 0
    }
    return like
  }

  #compare(token: NameToken, word: number, round: number, kin: boolean, found: Like[]): void {
    if (this.#seen[word] === round) return
    this.#seen[word] = round
    const similarity = tokenSimilarity(token, this.#words.at(word), kin)
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
