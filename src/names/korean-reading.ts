import type { Syllable } from './scripts/hangul.js'

/** A name read as Korean: surname number and the syllables of the given name. */
export type KoreanReading = Readonly<{ surname: number; given: readonly Syllable[] }>
/** All readings of a name, and whether its form shows that it is Korean (Hangul, or a surname that hardly occurs elsewhere). */
export type KoreanName = Readonly<{ readings: readonly KoreanReading[]; certain: boolean; hangul: boolean }>
