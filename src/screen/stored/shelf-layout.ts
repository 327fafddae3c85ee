import type { NameKind } from '../../names/prepared-name.js'

/** Sections of the names of one kind. */
export const SHELF_LAYOUT = {
  /** Names of this kind, by position among all names, with the weight of the words that retrieval looks at. */
  Names: 'u32',
  NameWeights: 'f32',
  /** Words that are searched, also neighbouring ones joined: text, tag, spelling. */
  WordTexts: 'u32',
  WordTags: 'u8',
  WordSpellings: 'u8',
  /** Shapes of the words, see `retrieval/word-shapes.ts`. */
  WordShapes: 'u32',
  /** For each word the names that have it, with its weight there. */
  PostingStarts: 'u32',
  PostingNames: 'u32',
  PostingWeights: 'f32',
  /** Words by the hashes of their spelling and of their sound. */
  TextStarts: 'u32',
  TextTags: 'u16',
  TextValues: 'u32',
  SoundStarts: 'u32',
  SoundTags: 'u16',
  SoundValues: 'u32',
  /** Names by the hashes of the whole name. */
  WholeStarts: 'u32',
  WholeTags: 'u16',
  WholeValues: 'u32',
} as const

/** Sections of one kind of names, each with the kind before its name. */
export type ShelfLayout<K extends NameKind> = {
  readonly [S in keyof typeof SHELF_LAYOUT as `${K}Shelf${S}`]: (typeof SHELF_LAYOUT)[S]
}

/** Puts the kind before the names of sections. */
export const withKind = <T>(kind: NameKind, sections: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(sections).map(([name, value]) => [`${kind}Shelf${name}`, value]))
