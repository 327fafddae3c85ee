import { CellReader } from '../evm/read-cells.js'

/** A record of a CSV file or a JSON object; fields are compared by name only. */
export type EtlRecord = Readonly<Record<string, unknown>>

/** A reader of fields in CSV (text) and JSON alike. JSON numbers are exact, or text when a number cannot hold them (parseExactJson). */
export const etlCells = (record: EtlRecord): CellReader =>
  new CellReader((name) => {
    const value = record[name]
    if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value).toString() : String(value)
    if (typeof value !== 'string') return undefined
    const text = value.trim()
    return text === '' ? undefined : text
  })

/** True for `true`, `True` and `TRUE`, as JSON and as ethereum-etl's CSV write it. */
export const isTrue = (value: unknown): boolean => value === true || /^true$/i.test(String(value))
