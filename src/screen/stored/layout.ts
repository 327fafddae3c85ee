import { SHELF_LAYOUT, type ShelfLayout, withKind } from './shelf-layout.js'

/**
 * Everything an index is, as typed arrays: what is built from a list, what is saved, and what several threads can share. Numbers of strings,
 * names, words and entities are positions; `…Starts` arrays have one more element than there are things, so that thing `i` has the range
 * from `starts[i]` to `starts[i + 1]`.
 */
export const LAYOUT = {
  /** Strings one after the other: one byte per letter, or two where `stringWide` is 1. */
  stringStarts: 'u32',
  stringWide: 'u8',
  stringBytes: 'u8',

  /** Entities as JSON without their names, and the range of their names. */
  entityJson: 'u32',
  entityKinds: 'u8',
  entityNames: 'u32',

  /** Names: their entity, text as listed, text as read (a variant of it), both as strings; where it stands; its words. */
  nameEntities: 'u32',
  nameTexts: 'u32',
  nameRaws: 'u32',
  nameLetters: 'u32',
  nameSorted: 'u32',
  nameFiles: 'u32',
  nameRows: 'u32',
  nameWeak: 'u8',
  nameOmitted: 'u32',
  nameTokenStarts: 'u32',
  nameTokens: 'u32',

  /** Different words of names, by string, tag and spelling. */
  tokenTexts: 'u32',
  tokenTags: 'u8',
  tokenSpellings: 'u8',

  /** Identifiers by the hash of what they are found by. */
  identifierEntities: 'u32',
  identifierPositions: 'u32',
  identifierStarts: 'u32',
  identifierTags: 'u16',
  identifierValues: 'u32',

  ...(withKind('person', SHELF_LAYOUT) as ShelfLayout<'person'>),
  ...(withKind('entity', SHELF_LAYOUT) as ShelfLayout<'entity'>),
} as const satisfies Readonly<Record<string, keyof Arrays>>

/** Kinds of arrays by their short name. */
export type Arrays = { u8: Uint8Array; u16: Uint16Array; u32: Uint32Array; f32: Float32Array }

export type SectionName = keyof typeof LAYOUT
/** The arrays of an index by name. */
export type IndexData = { readonly [S in SectionName]: Arrays[(typeof LAYOUT)[S]] }

/** Names of the sections in their order. */
export const SECTIONS = Object.keys(LAYOUT) as readonly SectionName[]

/** Constructors of the arrays; all of them can lie over memory that threads share. */
export const ARRAYS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array } as const
