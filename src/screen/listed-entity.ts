import type { SourceRef } from '../core/evidence.js'
import type { IdentifierKind } from '../core/identifier.js'
import type { NameKind, PreparedName } from '../names/prepared-name.js'

/** One name of a listed entity, ready to be compared. */
export type ListedName = Readonly<{ name: string; weak: boolean; prepared: PreparedName; row: SourceRef }>

/** One identifier of a listed entity. */
export type ListedIdentifier = Readonly<{
  kind: IdentifierKind
  value: string
  raw: string
  scheme: string
  /** ISO code; undefined when the list does not say it. */
  country: string | undefined
  row: SourceRef
}>

/** A listed entity with all that its lists' rows say about it. */
export type ListedEntity = Readonly<{
  list: string
  id: string
  caption: string
  schema: string
  kind: NameKind
  programs: readonly string[]
  listed: string | null
  /** Day on which the version of the list was published; null when its form does not say it. */
  published: string | null
  births: readonly string[]
  /** ISO codes. */
  countries: readonly string[]
  gender: 'male' | 'female' | undefined
  /** The list has only aliases or addresses of it, no primary record; left out otherwise. */
  partial?: true
  names: readonly ListedName[]
  identifiers: readonly ListedIdentifier[]
  row: SourceRef
}>
