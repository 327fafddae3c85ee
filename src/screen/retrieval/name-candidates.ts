import type { NameToken, PreparedName } from '../../names/prepared-name.js'
import { type HashTable, lookUp } from './hash-table.js'
import { searchedWeight, searchWords } from './search-words.js'
import type { Vocabulary } from './vocabulary.js'
import { wholeNameKeys } from './whole-name-keys.js'

/** How many names are compared in full at most; the best by what retrieval knows. */
const KEPT = 60
/** As many as this when more are as promising as the last one, within {@link TIE}. */
const TIED = 600
const TIE = 0.005
/** Names found by their whole are compared beside those; so many of them at most. */
const WHOLE = 1024
/** What retrieval may be wrong by: particles and joined words are not in its sum. */
const SLACK = 0.06
/** The rules of `names/name-similarity.ts` in short: words on both sides contradict, words on one side may have been left out. */
const BOTH = { person: 1.25, entity: 1.1 } as const
const ONE = { person: 0.28, entity: 0.5 } as const

/** For every word of a vocabulary the names that have it and its weight there; and the weight of all searched words of every name. */
export type Postings = Readonly<{
  starts: Uint32Array
  names: Uint32Array
  weights: Float32Array
  nameWeights: Float32Array
}>

const whole = new Uint32Array(WHOLE)

/** Finds the names of a list that can reach a score with a query, without looking at the others. Not to be shared between threads. */
export class NameCandidates {
  readonly #vocabulary: Vocabulary
  readonly #postings: Postings
  readonly #wholes: HashTable
  /** Weight that agrees with the query, and how much of it came from the word at hand. */
  readonly #agreed: Float32Array
  readonly #current: Float32Array
  readonly #stamp: Uint32Array
  readonly #touched: Uint32Array
  #count = 0
  #round = 0

  constructor(vocabulary: Vocabulary, postings: Postings, wholes: HashTable) {
    const size = postings.nameWeights.length
    this.#vocabulary = vocabulary
    this.#postings = postings
    this.#wholes = wholes
    this.#agreed = new Float32Array(size)
    this.#current = new Float32Array(size)
    this.#stamp = new Uint32Array(size)
    this.#touched = new Uint32Array(size)
  }

  /** Numbers of the names worth comparing, the most promising first. */
  find(query: PreparedName, least: number): readonly number[] {
    const { words, joined } = searchWords(query)
    this.#count = 0
    for (const token of words) this.#add(token, false)
    for (const token of joined) this.#add(token, true)
    const own = searchedWeight(query)
    const hasInitials = query.tokens.some(({ tag }) => tag === 'initial')
    const agreed = this.#agreed
    const promising: { name: number; estimate: number }[] = []
    for (let i = 0; i < this.#count; i++) {
      const name = this.#touched[i] ?? 0
      const estimate = estimateOf(
        agreed[name] ?? 0,
        own,
        this.#postings.nameWeights[name] ?? 0,
        query.kind,
        hasInitials,
      )
      agreed[name] = 0
      if (estimate + SLACK >= least) promising.push({ name, estimate })
    }
    promising.sort((a, b) => b.estimate - a.estimate || a.name - b.name)
    const best = promising.slice(0, keptOf(promising)).map(({ name }) => name)
    return this.#withWhole(query, best)
  }

  #add(token: NameToken, joined: boolean): void {
    const { starts, names, weights } = this.#postings
    const [agreed, current, stamp, touched] = [this.#agreed, this.#current, this.#stamp, this.#touched]
    const like = this.#vocabulary.like(token, joined)
    const round = ++this.#round
    for (let i = 0; i < like.words.length; i++) {
      const word = like.words[i] ?? 0
      const half = (like.similarities[i] ?? 0) * 0.5
      const end = starts[word + 1] ?? 0
      for (let at = starts[word] ?? 0; at < end; at++) {
        const name = names[at] ?? 0
        const value = half * (token.weight + (weights[at] ?? 0))
        const before = stamp[name] === round ? (current[name] ?? 0) : 0
        if (value <= before) continue
        const sum = agreed[name] ?? 0
        if (sum === 0) touched[this.#count++] = name
        stamp[name] = round
        current[name] = value
        agreed[name] = sum + value - before
      }
    }
  }

  #withWhole(query: PreparedName, best: readonly number[]): readonly number[] {
    let count = 0
    for (const key of wholeNameKeys(query)) count = lookUp(this.#wholes, key, whole, count)
    return count === 0 ? best : [...new Set([...whole.subarray(0, count), ...best])]
  }
}

/** The best, and those that retrieval cannot tell from the last of them: namesakes must not crowd one another out. */
function keptOf(promising: readonly { estimate: number }[]): number {
  const last = promising[KEPT - 1]?.estimate
  if (last === undefined) return promising.length
  let kept = KEPT
  while (kept < TIED && (promising[kept]?.estimate ?? 0) >= last - TIE) kept++
  return Math.min(kept, promising.length)
}

/** `hasInitials`: any word that only the listed name has may be what an initial stands for. */
function estimateOf(
  agreed: number,
  own: number,
  other: number,
  kind: PreparedName['kind'],
  hasInitials: boolean,
): number {
  const less = Math.min(own, other)
  const sum = Math.min(agreed, Math.max(own, other))
  if (sum <= 0) return 0
  const both = Math.max(0, less - sum)
  if (hasInitials && other > own) return sum / (sum + BOTH[kind] * both)
  const one = Math.max(0, Math.abs(own - other) - Math.max(0, sum - less))
  return sum / (sum + BOTH[kind] * both + ONE[kind] * one)
}
