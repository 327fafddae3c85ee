import type { PreparedName } from '../names/prepared-name.js'
import { type NamePostings, searchedWeight, searchWords } from './name-postings.js'
import type { WholeNamePostings } from './whole-name-postings.js'

/** How many names are compared in full at most; the best by what retrieval knows. */
const KEPT = 60
/** What retrieval may be wrong by: particles and joined words are not in its sum. */
const SLACK = 0.14
/** The rules of `names/name-similarity.ts` in short: words on both sides contradict, words on one side may have been left out. */
const BOTH = { person: 1.25, entity: 1.1 } as const
const ONE = { person: 0.28, entity: 0.5 } as const

/** Finds the names of a list that can reach a score with a query, without looking at the others. Not to be shared between threads. */
export class NameCandidates {
  readonly #agreed: Float32Array
  readonly #current: Float32Array
  readonly #stamp: Uint32Array
  readonly #postings: NamePostings
  readonly #whole: WholeNamePostings
  #round = 0

  constructor(postings: NamePostings, whole: WholeNamePostings) {
    this.#postings = postings
    this.#whole = whole
    this.#agreed = new Float32Array(postings.weights.length)
    this.#current = new Float32Array(postings.weights.length)
    this.#stamp = new Uint32Array(postings.weights.length)
  }

  /** Numbers of the names worth comparing, the most promising first. */
  find(query: PreparedName, least: number): readonly number[] {
    const touched: number[] = []
    const agreed = this.#agreed
    const current = this.#current
    const stamp = this.#stamp
    for (const token of searchWords(query)) {
      const round = ++this.#round
      for (const { word, similarity } of this.#postings.vocabulary.like(token))
        this.#postings.each(word, (name, weight) => {
          const value = similarity * 0.5 * (token.weight + weight)
          if (stamp[name] !== round) {
            stamp[name] = round
            current[name] = 0
          }
          const gain = value - (current[name] ?? 0)
          if (gain <= 0) return
          if (agreed[name] === 0) touched.push(name)
          current[name] = value
          agreed[name] = (agreed[name] ?? 0) + gain
        })
    }
    const own = searchedWeight(query)
    const promising: { name: number; estimate: number }[] = []
    for (const name of touched) {
      const estimate = this.#estimate(agreed[name] ?? 0, own, this.#postings.weights[name] ?? 0, query.kind)
      agreed[name] = 0
      if (estimate + SLACK >= least) promising.push({ name, estimate })
    }
    promising.sort((a, b) => b.estimate - a.estimate || a.name - b.name)
    const best = promising.slice(0, KEPT).map(({ name }) => name)
    const whole = this.#whole.like(query)
    return whole.length === 0 ? best : [...new Set([...whole, ...best])]
  }

  #estimate(agreed: number, own: number, other: number, kind: PreparedName['kind']): number {
    const less = Math.min(own, other)
    const sum = Math.min(agreed, Math.max(own, other))
    if (sum <= 0) return 0
    const both = Math.max(0, less - sum)
    const one = Math.max(0, Math.abs(own - other) - Math.max(0, sum - less))
    return sum / (sum + BOTH[kind] * both + ONE[kind] * one)
  }
}
