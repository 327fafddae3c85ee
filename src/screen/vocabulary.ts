import type { NameToken } from '../names/prepared-name.js'
import { LEAST, tokenSimilarity } from '../names/token-similarity.js'
import { deletionHashes } from './deletion-hashes.js'
import { HashPostings } from './hash-postings.js'

/** A word of the list that is like a word of the query. */
export type LikeWord = Readonly<{ word: number; similarity: number }>

/** Answers kept for words that were asked before; names repeat, and a million payees share a few ten thousand words. */
const CACHED = 100_000
/** Words whose lengths differ more than this are never alike. */
const LENGTHS = 5
/** From so many consonants on one of them may be left out. */
const BONES_DELETED_FROM = 4

/** All words of the names of a list, with what is needed to find those that are like a given word without looking at all of them. */
export class Vocabulary {
  readonly #ids = new Map<string, number>()
  readonly #tokens: NameToken[] = []
  #byText = new HashPostings([], 0)
  #byBones = new HashPostings([], 0)
  #seen = new Uint32Array(0)
  #round = 0
  readonly #cache = new Map<string, readonly LikeWord[]>()

  /** Number of a word, given on first sight. */
  add(token: NameToken): number {
    const key = keyOf(token)
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    const id = this.#tokens.length
    this.#ids.set(key, id)
    this.#tokens.push(token)
    return id
  }

  /** Number of words. */
  get size(): number {
    return this.#tokens.length
  }

  /** Builds the postings; call once, after the last word was added. */
  seal(): void {
    const texts = this.#tokens.map(({ text }) => deletionHashes(text))
    const bones = this.#tokens.map((token) => boneKeys(token))
    this.#byText = new HashPostings(pairs(texts), total(texts))
    this.#byBones = new HashPostings(pairs(bones), total(bones))
    this.#seen = new Uint32Array(this.#tokens.length)
  }

  /** Words of the list that are like this one, itself among them, by descending likeness. */
  like(token: NameToken): readonly LikeWord[] {
    const key = `${keyOf(token)}\0${token.spelling}`
    const known = this.#cache.get(key)
    if (known !== undefined) return known
    const round = ++this.#round
    const seen = this.#seen
    const out: LikeWord[] = []
    const meet = (word: number): void => {
      if (seen[word] === round) return
      seen[word] = round
      const other = this.#tokens[word]
      if (other === undefined || Math.abs(other.text.length - token.text.length) > LENGTHS) return
      const similarity = tokenSimilarity(token, other)
      if (similarity >= LEAST) out.push({ word, similarity })
    }
    // A word that the list knows is not misspelt: two slips are looked for in unknown ones only.
    const slips = this.#ids.has(keyOf(token)) ? 1 : 2
    for (const hash of deletionHashes(token.text, slips)) this.#byText.each(hash, meet)
    for (const hash of boneKeys(token)) this.#byBones.each(hash, meet)
    out.sort((a, b) => b.similarity - a.similarity || a.word - b.word)
    if (this.#cache.size < CACHED) this.#cache.set(key, out)
    return out
  }
}

const keyOf = ({ text, tag }: NameToken): string =>
  tag === 'name' || tag === 'place' ? text : `${text}\0${tag}`

/** Keys by sound: the consonants, those with one left out, and the group of a known name. */
function boneKeys({ facts, tag, group }: NameToken): number[] {
  if (tag !== 'name' && tag !== 'place') return []
  const bones = `#${facts.bones.replaceAll('r', 'l')}`
  const hashes = facts.bones.length < 2 ? [] : deletionHashes(bones)
  const keys = facts.bones.length < BONES_DELETED_FROM ? hashes.slice(0, 1) : hashes
  return group < 0 ? keys : [...keys, group]
}

function* pairs(lists: readonly (readonly number[])[]): Generator<readonly [number, number]> {
  for (let id = 0; id < lists.length; id++) for (const hash of lists[id] ?? []) yield [hash, id]
}

const total = (lists: readonly (readonly number[])[]): number =>
  lists.reduce((sum, list) => sum + list.length, 0)
