import { AskedWord, mayBeWithin } from '../../names/edit-distance.js'
import type { NameToken } from '../../names/prepared-name.js'
import { limitOf } from '../../names/token-similarity.js'

/** Numbers per word: letters and length of the text, the same folded, and where both lie among the bytes of the strings. */
const STRIDE = 4
const LETTER_BITS = 26
const LETTERS = 2 ** LETTER_BITS - 1
/** Lengths that do not fit are those of words of which only the beginning is compared. */
const LONGEST = 62
/** Place of a text that is not written in one byte per letter: it has to be looked at itself. */
const NOWHERE = 0xffffffff

const packed = (letters: number, text: string): number =>
  (letters | (Math.min(text.length, LONGEST) << LETTER_BITS)) >>> 0

/** Shapes of words, side by side, so that looking at one touches one place in memory. `place` gives where the bytes of a text lie. */
export function buildShapes(
  tokens: readonly NameToken[],
  place: (text: string) => number | undefined,
): Uint32Array {
  const shapes = new Uint32Array(tokens.length * STRIDE)
  tokens.forEach(({ text, facts }, word) => {
    shapes.set(
      [
        packed(facts.letters, text),
        packed(facts.foldedLetters, facts.folded),
        place(text) ?? NOWHERE,
        place(facts.folded) ?? NOWHERE,
      ],
      word * STRIDE,
    )
  })
  return shapes
}

/** Whether the shapes point into `length` bytes only. */
export function shapesFit(shapes: Uint32Array, words: number, length: number): boolean {
  if (shapes.length !== words * STRIDE) return false
  for (let i = 0; i < shapes.length; i += STRIDE)
    for (const half of [0, 1]) {
      const start = shapes[i + 2 + half] ?? 0
      if (start !== NOWHERE && start + ((shapes[i + half] ?? 0) >>> LETTER_BITS) > length) return false
    }
  return true
}

/** One word after the other that is spelt in full, against the words of a list that are, by their shapes. */
export class AskedShape {
  readonly #shapes: Uint32Array
  readonly #bytes: Uint8Array
  readonly #letters: [number, number] = [0, 0]
  readonly #lengths: [number, number] = [0, 0]
  readonly #words = [new AskedWord(), new AskedWord()] as const

  constructor(shapes: Uint32Array, bytes: Uint8Array) {
    this.#shapes = shapes
    this.#bytes = bytes
  }

  /** Sets the word that is asked about. */
  ask({ text, facts }: NameToken): void {
    this.#letters[0] = facts.letters
    this.#letters[1] = facts.foldedLetters
    this.#lengths[0] = text.length
    this.#lengths[1] = facts.folded.length
    this.#words[0].ask(text)
    this.#words[1].ask(facts.folded)
  }

  /** False when the spelling of a word, as it is and folded, is too different to be alike at all. */
  mayBeLike(word: number): boolean {
    return this.#half(word, 0) || this.#half(word, 1)
  }

  #half(word: number, half: 0 | 1): boolean {
    const at = word * STRIDE + half
    const shape = this.#shapes[at] ?? 0
    const length = shape >>> LETTER_BITS
    const limit = limitOf(Math.max(this.#lengths[half], length))
    if (!mayBeWithin(this.#letters[half], shape & LETTERS, limit)) return false
    const start = this.#shapes[at + 2] ?? NOWHERE
    return start === NOWHERE || this.#words[half].isWithin(this.#bytes, start, length, limit)
  }
}
