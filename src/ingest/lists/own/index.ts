import type { CsvRecord, MappingAdapter, Recognition, Sample } from '../../adapter.js'
import type { FileEntry } from '../../config/schema.js'
import { cellReader, resolveColumns, type Synonyms } from '../../records/columns.js'
import { OWN_FIELDS, OWN_ID, type OwnField } from './fields.js'
import { mapOwnRow } from './map-row.js'

/** What a mapping says of a list: columns by header, and values that hold for all records. */
type OwnMapping = Pick<FileEntry, 'columns' | 'set'>

/**
 * Makes the adapter of lists of one's own. Columns are found by their usual headers ({@link OWN_FIELDS}) and by those that a mapping names, which win.
 * `offered`: the file was named as a list, so a column with names is enough to read it as one; otherwise, in a folder of all kinds of records,
 * only columns that no other table has make it a list.
 */
function ownListAdapter(mapping: OwnMapping, offered: boolean): MappingAdapter {
  const synonyms = withMapping(mapping)
  const read = cellReader(synonyms)
  const fixed = mapping.set ?? {}
  return {
    kind: 'map',
    id: OWN_ID,
    title: 'a list of your own, CSV',
    formats: ['csv', 'tsv'],
    feeds: ['list_entities', 'list_names', 'list_identifiers', 'list_addresses', 'list_links'],
    reads: (header) => Object.values(resolveColumns(synonyms, header)).filter((name) => name !== undefined),
    recognise: (sample) => recogniseOwn(sample, synonyms, offered),
    map(record, settings) {
      const row = record as CsvRecord
      const cell = read(row)
      return mapOwnRow(
        row,
        (field) => cell(field) ?? (fixed[field] === undefined ? undefined : String(fixed[field])),
        settings,
      )
    },
  }
}

function withMapping({ columns }: OwnMapping): Synonyms<OwnField> {
  const found: Record<OwnField, readonly string[]> = { ...OWN_FIELDS }
  for (const [header, target] of Object.entries(columns ?? {})) {
    const field = (typeof target === 'string' ? target : target.column) as OwnField
    found[field] = [header, ...found[field]]
  }
  return found
}

function recogniseOwn(
  { format, header }: Sample,
  synonyms: Synonyms<OwnField>,
  offered: boolean,
): Recognition | undefined {
  if (format !== 'csv' && format !== 'tsv') return undefined
  const columns = resolveColumns(synonyms, header)
  const has = (...fields: readonly OwnField[]): boolean =>
    fields.some((field) => columns[field] !== undefined)
  if (!has('name', 'last_name') && !(offered && has('wallet', 'email', 'domain'))) return undefined
  const listed =
    has('aliases', 'weak_aliases', 'previous_names') &&
    (has('programme', 'listed_on') || (has('schema') && has('published')))
  if (!listed && !offered) return undefined
  return {
    confidence: listed ? 0.5 : 0.3,
    reason: `columns ${Object.values(columns).slice(0, 4).join(', ')}`,
  }
}

/** Lists of one's own among all kinds of records. */
export const ownList: MappingAdapter = ownListAdapter({}, false)
/** The same for files that the user offers as lists. */
export const offeredOwnList: MappingAdapter = ownListAdapter({}, true)

/** The adapter of a list whose entries in bridle.yaml, or in the file of `--map`, name its columns. */
export const mappedOwnList = (entries: readonly FileEntry[]): MappingAdapter =>
  ownListAdapter(
    {
      columns: Object.assign({}, ...entries.map(({ columns }) => columns ?? {})) as OwnMapping['columns'],
      set: Object.assign({}, ...entries.map(({ set }) => set ?? {})) as OwnMapping['set'],
    },
    true,
  )
