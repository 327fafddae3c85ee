import { flattenFields } from './flatten-fields.js'
import { type ReadOptions, readRecords } from './read-records.js'

/** One record as the report shows it: its fields, and its text as it stands in the file. */
export type RecordText = Readonly<{ fields: Record<string, string>; text: string }>

/**
 * Reads chosen records again. `options` must be those with which the file was cut, or the numbers mean other records. A
 * broken record has its beginning and no fields. Rows that the file does not have are missing in the result.
 */
export async function readRecordTexts(
  path: string,
  options: ReadOptions,
  rows: ReadonlySet<number>,
): Promise<Map<number, RecordText>> {
  const found = new Map<number, RecordText>()
  for await (const batch of readRecords(path, options)) {
    for (const record of batch)
      if (rows.has(record.row))
        found.set(record.row, {
          fields: record.broken === undefined ? flattenFields(record.value) : {},
          text: record.text,
        })
    if (found.size === rows.size) break
  }
  return found
}
