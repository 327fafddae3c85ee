import { DECODER } from './encoding.js'
import { describeFile } from './describe-file.js'
import { flattenFields } from './flatten-fields.js'
import { openBytes } from './open-bytes.js'
import { readRecords, type ReadOptions } from './read-records.js'
import type { NumberedRecord } from './record.js'

/** One record as the report shows it: its fields, and its text as it stands in the file. */
export type RecordText = Readonly<{ fields: Record<string, string>; text: string }>

/**
 * Reads chosen records again. `options` must be those with which the file was cut, or the numbers mean other records. A
 * broken record has its whole text and no fields. Rows that the file does not have are missing in the result.
 */
export async function readRecordTexts(
  path: string,
  options: ReadOptions,
  rows: ReadonlySet<number>,
): Promise<Map<number, RecordText>> {
  const found: NumberedRecord[] = []
  const description = await describeFile(path)
  const known = { ...description, ...options }
  for await (const batch of readRecords(path, known)) {
    for (const record of batch) if (rows.has(record.row)) found.push(record)
    if (found.length === rows.size) break
  }
  const texts = await textsAt(path, description, found)
  return new Map(
    found.map((record) => [
      record.row,
      {
        fields: record.broken === undefined ? flattenFields(record.value) : {},
        text: texts.get(record.row) ?? '',
      },
    ]),
  )
}

/** Decodes the bytes of records, which are in file order. */
async function textsAt(
  path: string,
  layout: Readonly<{ encoding: keyof typeof DECODER; gzip: boolean }>,
  records: readonly NumberedRecord[],
): Promise<Map<number, string>> {
  const texts = new Map<number, string>()
  const decoder = new TextDecoder(DECODER[layout.encoding])
  let next = 0
  let parts: Buffer[] = []
  let position = 0
  for await (const chunk of openBytes(path, layout.gzip)) {
    for (let record = records[next]; record !== undefined; record = records[++next]) {
      const { row, offset, length } = record
      if (offset >= position + chunk.length && length > 0) break
      parts.push(chunk.subarray(Math.max(0, offset - position), Math.max(0, offset + length - position)))
      if (offset + length > position + chunk.length) break
      texts.set(row, decoder.decode(Buffer.concat(parts)))
      parts = []
    }
    position += chunk.length
    if (next === records.length) break
  }
  return texts
}
