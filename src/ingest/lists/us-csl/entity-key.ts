const wordsOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/**
 * Id of an entry that its list does not number: its name and the day since when it is listed. Records with the same of both are one entity with
 * several addresses, as on the Denied Persons List. The hash that newer files carry is not used: it changes with every change of the entry.
 */
export const unnumberedEntity = (name: string, day: string | null): string =>
  day === null ? wordsOf(name) : `${wordsOf(name)}/${day}`
