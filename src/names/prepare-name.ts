import { dropRepeated } from './drop-repeated.js'
import { koreanName } from './korean-name.js'
import { nameGroup } from './name-groups.js'
import type { NameKind, NameToken, PreparedName, TokenTag } from './prepared-name.js'
import { readWords } from './read-words.js'
import { tagEntity } from './tag-entity.js'
import { tagLead } from './tag-lead.js'
import { tagPerson } from './tag-person.js'
import { tokenWeight } from './token-weights.js'
import type { Word } from './word.js'
import { wordFacts } from './word-facts.js'

/** More words than any name on a list has; what is behind them cannot be told apart from text. */
const MAX_TOKENS = 24
/** So many words take part in whether two names are written alike: blanks and hyphens must not decide which words are compared. */
const MAX_WRITTEN = 100
/** The same after articles were split off; words are compared as bits of one number. */
const MAX_TAGGED = 30

/**
 * Reads and tags a name. `kind` says whether it is the name of a person or of an organisation, vessel or thing.
 *
 * At least one word always counts: a name made of legal forms, titles or class words alone keeps them as its name.
 */
export function prepareName(raw: string, kind: NameKind): PreparedName {
  const all = readWords(raw, kind)
  const words = dropRepeated(all.slice(0, MAX_TOKENS), (text) => wordFacts(text).pinyin)
  const texts = all.slice(0, MAX_WRITTEN).map(({ text }) => text)
  // `&` is read as a word, but "without punctuation" it is gone.
  const spoken = raw.includes('&') ? texts.filter((text) => text !== 'and') : texts
  const tagged = keepTelling(tagLead(kind === 'person' ? tagPerson(words) : tagEntity(words)))
  const kept = tagged.slice(0, MAX_TAGGED)
  return assembleName({
    raw,
    kind,
    words: kept,
    letters: spoken.join('') || texts.join(''),
    sortedWords: [...texts].sort().join(' '),
    omitted: Math.max(0, all.length - MAX_TOKENS) + (tagged.length - kept.length),
  })
}

/** What a prepared name is made of; everything else about it follows from these, and they are what a saved index keeps. */
export type NameParts = Readonly<
  Pick<PreparedName, 'raw' | 'kind' | 'letters' | 'sortedWords' | 'omitted'> & { words: readonly Word[] }
>

/** A tagged word as a token: its weight, its row in the table of known names and what is known about it follow from the shipped tables. */
export const makeToken = ({ text, tag, spelling }: Word, kind: NameKind): NameToken => ({
  text,
  tag,
  weight: tokenWeight(text, tag, kind),
  group: tag === 'name' ? nameGroup(text) : -1,
  spelling,
  facts: wordFacts(text),
})

/** Puts a name together out of its parts. `tokens` may be given when they were made before, by {@link makeToken}. */
export function assembleName(
  { raw, kind, words, letters, sortedWords, omitted }: NameParts,
  tokens: readonly NameToken[] = words.map((word) => makeToken(word, kind)),
): PreparedName {
  return {
    raw,
    kind,
    tokens,
    letters,
    sortedWords,
    korean: kind === 'person' ? koreanName(raw, tokens) : undefined,
    mandarin: tokens.every((token) => token.tag === 'name' && token.facts.mandarin),
    omitted,
  }
}

/** What may stand in for a name, when there is no word of a name at all: first single letters, then words of the kind of firm, then all. */
const STAND_INS: readonly (readonly TokenTag[])[] = [
  ['initial'],
  ['class', 'place'],
  ['title', 'form', 'particle', 'initial', 'class', 'place'],
]

function keepTelling(words: readonly Word[]): readonly Word[] {
  if (words.some(({ tag }) => tag === 'name' || tag === 'number')) return words
  const tags = STAND_INS.find((some) => words.some(({ tag }) => some.includes(tag))) ?? []
  return words.map((word): Word => (tags.includes(word.tag) ? { ...word, tag: 'name' } : word))
}
