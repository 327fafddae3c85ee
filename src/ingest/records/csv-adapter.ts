import { expectedGot } from '../../core/errors.js'
import type { TableName } from '../../core/tables.js'
import type { CsvRecord, FileSettings, Mapped, MappingAdapter } from '../adapter.js'
import { type Cells, cellReader, headerKey, resolveColumns, type Synonyms } from './columns.js'

/** A CSV export of a product, described by its columns. */
export type CsvExport<K extends string> = Readonly<{
  id: string
  title: string
  feeds: readonly TableName[]
  /** Columns that Bridle reads. */
  columns: Synonyms<K>
  /** Columns without which a file is not this export. */
  signature: readonly NoInfer<K>[]
  /** Columns that it has and that Bridle does not need: they help to recognise it and are not kept. */
  unused?: readonly string[]
  /** Columns that must not be empty; a record without them is rejected. */
  required: readonly NoInfer<K>[]
  map(cell: Cells<NoInfer<K>>, settings: FileSettings): Mapped
}>

/** Makes the adapter of a CSV export: recognised by its headers in any order, whatever the file is called. */
export function csvAdapter<K extends string>(spec: CsvExport<K>): MappingAdapter {
  const read = cellReader(spec.columns)
  const unused = new Set((spec.unused ?? []).map(headerKey))
  return {
    kind: 'map',
    id: spec.id,
    title: spec.title,
    formats: ['csv', 'tsv'],
    feeds: spec.feeds,
    reads: (header) => Object.values(resolveColumns(spec.columns, header)).map(String),
    recognise({ header }) {
      const found = resolveColumns(spec.columns, header)
      if (spec.signature.some((name) => found[name] === undefined)) return undefined
      const read = Object.values(found).length
      const other = header.filter((name) => unused.has(headerKey(name))).length
      const share = Math.min(1, (read + other) / header.length)
      return {
        confidence: Math.round((0.5 + 0.5 * share) * 1000) / 1000,
        reason: `its header has ${spec.signature.map((name) => found[name]).join(', ')}`,
      }
    },
    map(record, settings) {
      const cells = record as CsvRecord
      if (isDosEnd(cells)) return { skipped: 'end-of-file mark' }
      const cell = read(cells)
      for (const name of spec.required)
        if (cell(name) === undefined)
          return { rejected: expectedGot(spec.columns[name][0] ?? name, 'a value', '') }
      return spec.map(cell, settings)
    },
  }
}

/** A line with the DOS end-of-file mark alone. */
function isDosEnd(record: CsvRecord): boolean {
  const [only, ...more] = Object.values(record)
  return only === '\x1a' && more.length === 0
}
