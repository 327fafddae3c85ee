import type { NameKind, TokenTag } from './prepared-name.js'
import { rarity } from './rarity.js'
import { wordFacts } from './word-facts.js'

/**
 * Weight of a word by its tag. Words that say who or which one count whole; words that say what kind of thing, and words that writers
 * leave out at will, count little. A legal form is compared elsewhere and only keeps a name from being empty.
 */
const BY_TAG = {
  person: {
    name: 1,
    class: 0.6,
    place: 0.6,
    form: 0.04,
    title: 0.06,
    particle: 0.1,
    initial: 0.4,
    number: 0.5,
  },
  entity: {
    name: 1,
    class: 0.35,
    place: 0.4,
    form: 0.04,
    title: 0.3,
    particle: 0.06,
    initial: 0.45,
    number: 0.9,
  },
} as const satisfies Record<NameKind, Record<TokenTag, number>>

/** Mandarin has some 400 syllables for all names: one of them tells little. */
const SYLLABLE = 0.6

/** Weight of a word: by tag, and for names by how rare they are in general (not in the list at hand). */
export function tokenWeight(text: string, tag: TokenTag, kind: NameKind): number {
  const base = BY_TAG[kind][tag]
  if (tag !== 'name') return base
  const telling = rarity(text, kind)
  return base * (kind === 'person' && wordFacts(text).pinyin ? Math.min(telling, SYLLABLE) : telling)
}
