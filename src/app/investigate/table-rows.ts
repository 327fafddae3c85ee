import type { QueryPort } from '../../core/ports.js'
import { type RowOf, type TableName, TABLES } from '../../core/tables.js'

/** All rows of a table in memory, by file and row where it has them: for engines that need them whole. */
export async function tableRows<T extends TableName>(
  port: QueryPort,
  table: T,
): Promise<readonly RowOf<T>[]> {
  const order = 'row' in TABLES[table].columns ? 'file, row' : 'ALL'
  const rows = await port.query(`SELECT * FROM ${table} ORDER BY ${order}`)
  return rows as unknown as readonly RowOf<T>[]
}

/** Further records of the rows of a table, by `file:row` of the row that was kept. */
export async function furtherRecords(
  port: QueryPort,
  table: TableName,
): Promise<ReadonlyMap<string, readonly { file: string; row: number }[]>> {
  const rows = await port.query(
    `SELECT first_file, first_row, file, row FROM record_refs WHERE table_name = '${table}' ORDER BY ALL`,
  )
  const found = new Map<string, { file: string; row: number }[]>()
  for (const row of rows) {
    const key = `${String(row['first_file'])}:${Number(row['first_row'])}`
    const ref = { file: String(row['file']), row: Number(row['row']) }
    const known = found.get(key)
    if (known === undefined) found.set(key, [ref])
    else known.push(ref)
  }
  return found
}
