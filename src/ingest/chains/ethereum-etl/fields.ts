import { CellReader } from '../evm/read-cells.js'

/** A record of a CSV file or a JSON object; fields are compared by name only. */
export type EtlRecord = Readonly<Record<string, unknown>>

/**
 * A reader of fields in CSV (text) and JSON alike. A JSON number writes itself as it stood in the file, or came as text (parseExactJson); its
 * binary value may differ from what stood there.
 */
export const etlCells = (record: EtlRecord): CellReader =>
  new CellReader((name) => {
    const value = record[name]
    if (typeof value === 'number') return String(value)
    if (typeof value !== 'string') return undefined
    const text = value.trim()
    return text === '' ? undefined : text
  })

/** True for `true`, `True` and `TRUE`, as JSON and as ethereum-etl's CSV write it. */
export const isTrue = (value: unknown): boolean => value === true || /^true$/i.test(String(value))
