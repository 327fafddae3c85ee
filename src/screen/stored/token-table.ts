import { makeToken } from '../../names/prepare-name.js'
import type { NameKind, NameToken, TokenTag } from '../../names/prepared-name.js'
import type { StringTable } from './string-table.js'

/** Tags and spellings by the number that stands for them in an index. */
export const TAGS = [
  'name',
  'class',
  'place',
  'form',
  'title',
  'particle',
  'initial',
  'number',
] as const satisfies readonly TokenTag[]
export const SPELLINGS = ['full', 'consonants', 'sounds'] as const satisfies readonly NameToken['spelling'][]

/** Words as an index keeps them: strings, tags and spellings by number. */
export type StoredWords = Readonly<{ texts: Uint32Array; tags: Uint8Array; spellings: Uint8Array }>

/** Words of an index as tokens of names of one kind, made when they are first asked for. */
export class TokenTable {
  readonly #words: StoredWords
  readonly #strings: StringTable
  readonly #kind: NameKind
  readonly #made: (NameToken | undefined)[]

  constructor(words: StoredWords, strings: StringTable, kind: NameKind) {
    this.#words = words
    this.#strings = strings
    this.#kind = kind
    this.#made = new Array(words.texts.length)
  }

  at(word: number): NameToken {
    const known = this.#made[word]
    if (known !== undefined) return known
    const { texts, tags, spellings } = this.#words
    const made = makeToken(
      {
        text: this.#strings.at(texts[word] ?? 0),
        tag: TAGS[tags[word] ?? 0] ?? 'name',
        spelling: SPELLINGS[spellings[word] ?? 0] ?? 'full',
      },
      this.#kind,
    )
    this.#made[word] = made
    return made
  }

  get length(): number {
    return this.#words.texts.length
  }
}

/** Gathers different words and gives them numbers. */
export class TokenWriter {
  readonly #ids = new Map<string, number>()
  readonly #texts: number[] = []
  readonly #tags: number[] = []
  readonly #spellings: number[] = []
  readonly #string: (text: string) => number

  constructor(string: (text: string) => number) {
    this.#string = string
  }

  /** Number of a word, given on first sight. */
  id({ text, tag, spelling }: Pick<NameToken, 'text' | 'tag' | 'spelling'>): number {
    const key = `${text}\0${tag}\0${spelling}`
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    const id = this.#texts.length
    this.#ids.set(key, id)
    this.#texts.push(this.#string(text))
    this.#tags.push(TAGS.indexOf(tag))
    this.#spellings.push(SPELLINGS.indexOf(spelling))
    return id
  }

  finish(): StoredWords {
    return {
      texts: Uint32Array.from(this.#texts),
      tags: Uint8Array.from(this.#tags),
      spellings: Uint8Array.from(this.#spellings),
    }
  }
}
