import type { NameToken, TokenTag } from './prepared-name.js'

/** A word with what it is for. */
export type Word = Readonly<{ text: string; tag: TokenTag; spelling: NameToken['spelling'] }>
