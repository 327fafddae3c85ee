import { CellReader } from '../evm/read-cells.js'

/** A record of a CSV file or a JSON object; fields are compared by name only. */
export type EtlRecord = Readonly<Record<string, unknown>>

/**
 * A reader of fields in CSV (text) and JSON (text, numbers, null) alike. A JSON number beyond 2⁵³ has lost digits when it was read as
 * a number; such a record is rejected rather than used with a wrong amount.
 */
export function etlCells(record: EtlRecord): CellReader {
  const cells: CellReader = new CellReader((name) => {
    const value = record[name]
    if (typeof value === 'number') {
      if (!Number.isSafeInteger(value))
        cells.reject(`"${name}" is a number that lost digits when the file was read; write it as text`)
      return String(value)
    }
    if (typeof value === 'bigint') return value.toString()
    if (typeof value !== 'string') return undefined
    const text = value.trim()
    return text === '' ? undefined : text
  })
  return cells
}

/** True for `true`, `True` and `TRUE`, as JSON and as ethereum-etl's CSV write it. */
export const isTrue = (value: unknown): boolean => value === true || /^true$/i.test(String(value))
