import type { NameToken, PreparedName } from '../../names/prepared-name.js'
import { wordFacts } from '../../names/word-facts.js'

/** Words that are left out of retrieval: they are everywhere and decide nothing. An initial agrees with every word of its letter. */
const isSearched = ({ tag }: NameToken): boolean =>
  tag !== 'particle' && tag !== 'form' && tag !== 'title' && tag !== 'initial'

/** Weight of the words that retrieval looks at. */
export function searchedWeight(name: PreparedName): number {
  let weight = 0
  for (const token of name.tokens) if (isSearched(token)) weight += token.weight
  return weight
}

/** Words to look up, and neighbouring ones joined (`sang man` finds `sangman`); a joined word weighs what its parts weigh. */
export type SearchWords = Readonly<{ words: readonly NameToken[]; joined: readonly NameToken[] }>

/** Words of a name that retrieval looks at. */
export function searchWords(name: PreparedName): SearchWords {
  const words = name.tokens.filter(isSearched)
  const joined: NameToken[] = []
  for (let i = 0; i + 1 < words.length; i++) {
    const [a, b] = [words[i], words[i + 1]]
    if (a?.tag !== 'name' || b?.tag !== 'name') continue
    const text = a.text + b.text
    joined.push({ ...a, text, weight: a.weight + b.weight, group: -1, facts: wordFacts(text) })
  }
  return { words, joined }
}
