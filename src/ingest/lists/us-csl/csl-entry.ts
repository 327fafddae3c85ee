import type { ListAddress } from '../entity-rows.js'

/** Document or other typed value; the country is a code. */
export type CslId = Readonly<{ type: string; number: string; country: string | null }>

/** One entry of the Consolidated Screening List, the same from CSV and JSON. Texts are trimmed; absent ones are empty. */
export type CslEntry = Readonly<{
  /** The text of a member that holds one. */
  text(name: string): string
  /** The texts of a member that holds several. */
  texts(name: string): readonly string[]
  addresses: readonly ListAddress[]
  ids: readonly CslId[]
}>
