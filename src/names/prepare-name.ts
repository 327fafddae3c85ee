import { koreanName } from './korean-name.js'
import { formAt } from './legal-forms.js'
import { nameGroup } from './name-groups.js'
import { normalise } from './normalise.js'
import { hasDigit, numberOf } from './numbers.js'
import { orgWord, placeAt } from './org-words.js'
import { PARTICLES } from './particles.data.js'
import type { NameKind, NameToken, PreparedName, TokenTag } from './prepared-name.js'
import { romanise } from './romanise.js'
import { AMBIGUOUS_TITLES, TITLES } from './titles.data.js'
import { tokenWeight } from './token-weights.js'
import { wordFacts } from './word-facts.js'

type Spelling = NameToken['spelling']
const CONSONANTS = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const HAN = /^\p{Script=Han}{2,}$/u
const FOREIGN = /\p{Script=Han}[·・‧•．.]\p{Script=Han}/u
/** More words than any name on a list has; what is behind them cannot be told apart from text. */
const MAX_TOKENS = 24
/** `abdulaziz` and `abd al aziz` are one name: the article inside is split off, so that both fall into the same words. Abdullah is another. */
const ABD = /^abd(?:u|e|a|o|ou)?[lrsnzdt](?=[a-z]{3,})(?!l?ah$|la$)/
/** The same standing alone, with the article that follows it in Arabic. */
const ABD_ALONE = /^abd(?:u|e|a|ou)?[lrsnz]?$/

type Word = { text: string; tag: TokenTag; spelling: Spelling }

/**
 * Reads and tags a name. `kind` says whether it is the name of a person or of an organisation, vessel or thing.
 *
 * At least one word always counts: a name made of legal forms, titles or class words alone keeps them as its name.
 */
export function prepareName(raw: string, kind: NameKind): PreparedName {
  const words = latinWords(raw, kind).slice(0, MAX_TOKENS)
  const tagged = kind === 'person' ? tagPerson(words) : tagEntity(words)
  const certain = keepTelling(tagged)
  const tokens = certain.map(
    ({ text, tag, spelling }): NameToken => ({
      text,
      tag,
      weight: tokenWeight(text, tag, kind),
      group: tag === 'name' ? nameGroup(text) : -1,
      spelling,
      facts: wordFacts(text),
    }),
  )
  const mandarin = tokens.every((token) => token.tag === 'name' && token.facts.mandarin)
  const texts = words.map(({ text }) => text)
  // `&` is read as a word, but "without punctuation" it is gone.
  const spoken = raw.includes('&') ? texts.filter((text) => text !== 'and') : texts
  const letters = spoken.join('') || texts.join('')
  const sortedWords = [...texts].sort().join(' ')
  return {
    raw,
    kind,
    tokens,
    letters,
    sortedWords,
    korean: kind === 'person' ? koreanName(raw, tokens) : undefined,
    mandarin,
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

function latinWords(raw: string, kind: NameKind): Word[] {
  const words = normalise(raw).split(' ')
  // A dot in the middle marks a foreign name by its sounds (贝拉克·奥巴马).
  const foreign = FOREIGN.test(raw) && words.every((word) => HAN.test(word))
  return words.flatMap((word): Word[] => {
    const read = romanise(word, kind === 'entity')
    if (foreign) return [{ text: read.replaceAll(' ', ''), tag: 'name', spelling: 'sounds' }]
    const spelling = CONSONANTS.test(word) ? 'consonants' : 'full'
    return read
      .split(' ')
      .filter((text) => text !== '')
      .map((text): Word => ({ text, tag: 'name', spelling }))
  })
}

function tagPerson(words: readonly Word[]): Word[] {
  const split = words.flatMap((word) => splitAbd(word))
  const texts = split.map(({ text }) => text)
  const tagged = split.map(({ text, spelling }, i): Word => {
    if (TITLES.has(text) && !AMBIGUOUS_TITLES.has(text)) return { text, tag: 'title', spelling }
    if (PARTICLES.has(text) && text.length > 1) return { text, tag: 'particle', spelling }
    if (text.length === 1) return { text, tag: /\d/.test(text) ? 'number' : 'initial', spelling }
    if (/^\d+$/.test(text)) return { text, tag: 'number', spelling }
    // A firm's form behind a person's name ("Nicolás Maduro SA") is noise; inside a name the same letters are a name.
    const form = i > 1 && i === texts.length - 1 ? formAt(texts, i) : undefined
    if (form !== undefined && text !== 'co') return { text: form.family, tag: 'form', spelling }
    return { text, tag: 'name', spelling }
  })
  let left = tagged.filter(({ tag }) => tag === 'name').length
  return tagged.map((word): Word => {
    if (word.tag !== 'name' || !AMBIGUOUS_TITLES.has(word.text) || left <= 2) return word
    left--
    return { ...word, tag: 'title' }
  })
}

function splitAbd(word: Word): Word[] {
  if (ABD_ALONE.test(word.text)) return [{ ...word, text: 'abd' }]
  const match = ABD.exec(word.text)
  if (match === null) return [word]
  return [
    { ...word, text: 'abd' },
    { ...word, text: word.text.slice(match[0].length) },
  ]
}

function tagEntity(words: readonly Word[]): Word[] {
  const texts = words.map(({ text }) => text)
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word === undefined) break
    const { text, spelling } = word
    const place = placeAt(texts, i)
    if (place !== undefined && place.words > 1) {
      out.push({ text: place.place, tag: 'place', spelling })
      i += place.words - 1
      continue
    }
    const form = formAt(texts, i)
    const atEdge = i === 0 || restIsForms(texts, i)
    if (form !== undefined && (!form.short || form.words > 1 || atEdge)) {
      out.push({ text: form.family, tag: 'form', spelling })
      i += form.words - 1
      continue
    }
    const last = i === words.length - 1 || (i > 0 && restIsForms(texts, i + 1))
    const number = numberOf(text, last && i > 0)
    const known = orgWord(text)
    if (number !== undefined) out.push({ text: number, tag: 'number', spelling })
    else if (hasDigit(text)) out.push({ text, tag: 'number', spelling })
    else if (isLoneLetter(texts, i)) out.push({ text, tag: 'initial', spelling })
    else if (PARTICLES.has(text)) out.push({ text, tag: 'particle', spelling })
    else if (place !== undefined) out.push({ text: place.place, tag: 'place', spelling })
    else if (known !== undefined) out.push({ text: known, tag: 'class', spelling })
    else if (text.length === 1) out.push({ text, tag: 'initial', spelling })
    else out.push({ text, tag: 'name', spelling })
  }
  return joinInitials(out)
}

/** A single letter beside another one: letters of an abbreviation, not a particle such as Spanish `y`. */
const isLoneLetter = (texts: readonly string[], i: number): boolean =>
  texts[i]?.length === 1 && (texts[i - 1]?.length === 1 || texts[i + 1]?.length === 1)

/** True when nothing but legal forms stands from here to the end. */
function restIsForms(texts: readonly string[], from: number): boolean {
  for (let i = from; i < texts.length; ) {
    const form = formAt(texts, i)
    if (form === undefined) return false
    i += form.words
  }
  return true
}

/** Letters standing alone one after the other are one word, as in `U S Steel` or `A B C Trading`. */
function joinInitials(words: readonly Word[]): Word[] {
  const out: Word[] = []
  let open = false
  for (const word of words) {
    const last = out.at(-1)
    if (word.tag === 'initial' && open && last !== undefined)
      out[out.length - 1] = { ...last, text: last.text + word.text, tag: 'name' }
    else out.push(word)
    open = word.tag === 'initial'
  }
  return out
}
