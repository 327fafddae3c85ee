import type { SourceRef } from '../../core/evidence.js'
import type { QueryPort } from '../../core/ports.js'
import { tableRows } from './table-rows.js'

/** An entity of a list as the case shows it, with the records of the list that say so. */
export type ListedEntity = Readonly<{
  list: string
  id: string
  caption: string
  schema: string
  programs: readonly string[]
  listed: string | null
  remarks: string | null
  rows: readonly SourceRef[]
}>

/** All entities of the lists in the folder, by `list:id`. */
export async function listedEntities(port: QueryPort): Promise<ReadonlyMap<string, ListedEntity>> {
  const rows = await tableRows(port, 'list_entities')
  return new Map(
    rows.map((row) => [
      `${row.list}:${row.entity}`,
      {
        list: row.list ?? '',
        id: row.entity ?? '',
        caption: row.caption ?? '',
        schema: row.schema ?? 'LegalEntity',
        programs: row.programs ?? [],
        listed: row.listed_on,
        remarks: row.remarks,
        rows: row.file === null || row.row === null ? [] : [{ file: row.file, row: row.row }],
      },
    ]),
  )
}
