import type { CsvRecord } from '../adapter.js'

/** Names of a product's columns, by what they mean; several where versions and languages of the product differ. */
export type Synonyms<K extends string> = Readonly<Record<K, readonly string[]>>

/** The cell of a column, trimmed; undefined when it is empty or the file has no such column. */
export type Cells<K extends string> = (name: K) => string | undefined

/** How headers compare: case, spaces and punctuation do not matter, `#` does (`Employee #`). */
export const headerKey = (header: string): string =>
  header
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim()

/** Which header of a file stands for each name. */
export function resolveColumns<K extends string>(
  synonyms: Synonyms<K>,
  headers: readonly string[],
): Partial<Record<K, string>> {
  const byKey = new Map<string, string>()
  for (const header of headers) if (!byKey.has(headerKey(header))) byKey.set(headerKey(header), header)
  const found: Partial<Record<K, string>> = {}
  for (const name of Object.keys(synonyms) as K[])
    for (const synonym of synonyms[name]) {
      const header = byKey.get(headerKey(synonym))
      if (header === undefined) continue
      found[name] = header
      break
    }
  return found
}

/** Makes a reader of cells by name; the columns are looked up once for all records with the same headers. */
export function cellReader<K extends string>(synonyms: Synonyms<K>): (record: CsvRecord) => Cells<K> {
  const known = new Map<string, Partial<Record<K, string>>>()
  return (record) => {
    const headers = Object.keys(record)
    const signature = headers.join('\u0001')
    let columns = known.get(signature)
    if (columns === undefined) {
      columns = resolveColumns(synonyms, headers)
      // JSON records differ in their members; what was looked up for the last ones is enough.
      if (known.size > 1000) known.clear()
      known.set(signature, columns)
    }
    const found = columns
    return (name) => {
      const header = found[name]
      const text = header === undefined ? undefined : record[header]?.trim()
      return text === '' ? undefined : text
    }
  }
}
