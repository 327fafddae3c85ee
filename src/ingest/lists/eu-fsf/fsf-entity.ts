/** Fields of one element by the attribute names of the XML form; empty ones are absent. */
export type Fields = Readonly<Record<string, string | undefined>>

/** One statement about an entity with the record that makes it. */
export type FsfItem = Readonly<{ row: number; fields: Fields }>

/** What an entity consists of in both forms; the names are those of the XML elements. */
export const GROUPS = [
  'regulation',
  'nameAlias',
  'address',
  'birthdate',
  'identification',
  'citizenship',
] as const
export type GroupName = (typeof GROUPS)[number]

/** An entity of the EU's consolidated list, whichever form it was read from. */
export type FsfEntity = Readonly<{ row: number; self: Fields } & Record<GroupName, readonly FsfItem[]>>
