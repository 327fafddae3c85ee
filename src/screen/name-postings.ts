import type { NameToken, PreparedName } from '../names/prepared-name.js'
import { wordFacts } from '../names/word-facts.js'
import { Vocabulary } from './vocabulary.js'

/** Words that are left out of retrieval: they are everywhere and decide nothing. */
const isSearched = ({ tag }: NameToken): boolean => tag !== 'particle' && tag !== 'form' && tag !== 'title'

/** Weight of the words that retrieval looks at. */
export const searchedWeight = (name: PreparedName): number =>
  name.tokens.reduce((sum, token) => sum + (isSearched(token) ? token.weight : 0), 0)

/** One word to look up: its token and its weight; neighbouring words also joined (`sang man` finds `sangman`). */
export function searchWords(name: PreparedName): readonly NameToken[] {
  const words = name.tokens.filter(isSearched)
  const joined: NameToken[] = []
  for (let i = 0; i + 1 < words.length; i++) {
    const [a, b] = [words[i], words[i + 1]]
    if (a?.tag !== 'name' || b?.tag !== 'name') continue
    const text = a.text + b.text
    joined.push({ ...a, text, weight: a.weight + b.weight, group: -1, facts: wordFacts(text) })
  }
  return [...words, ...joined]
}

/** For every word of the vocabulary the names that hold it, in typed arrays. */
export class NamePostings {
  readonly vocabulary = new Vocabulary()
  /** Weight of the searched words of each name. */
  readonly weights: Float32Array
  readonly #offsets: Uint32Array
  readonly #names: Uint32Array
  readonly #tokenWeights: Float32Array

  constructor(names: readonly PreparedName[]) {
    this.weights = Float32Array.from(names, searchedWeight)
    const entries: (readonly [word: number, name: number, weight: number])[] = []
    names.forEach((name, index) => {
      for (const token of searchWords(name)) entries.push([this.vocabulary.add(token), index, token.weight])
    })
    this.vocabulary.seal()
    const counts = new Uint32Array(this.vocabulary.size + 1)
    for (const [word] of entries) counts[word + 1] = (counts[word + 1] ?? 0) + 1
    for (let i = 1; i < counts.length; i++) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0)
    this.#offsets = counts.slice()
    this.#names = new Uint32Array(entries.length)
    this.#tokenWeights = new Float32Array(entries.length)
    for (const [word, name, weight] of entries) {
      const at = counts[word] ?? 0
      counts[word] = at + 1
      this.#names[at] = name
      this.#tokenWeights[at] = weight
    }
  }

  /** Calls back with every name that holds the word, and the weight that the word has in it. */
  each(word: number, found: (name: number, weight: number) => void): void {
    const end = this.#offsets[word + 1] ?? 0
    for (let i = this.#offsets[word] ?? 0; i < end; i++)
      found(this.#names[i] ?? 0, this.#tokenWeights[i] ?? 0)
  }
}
