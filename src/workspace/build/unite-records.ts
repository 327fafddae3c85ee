import type { DuckDBConnection } from '@duckdb/node-api'
import { AppError } from '../../core/errors.js'
import { nativeKey } from '../../core/record-identity.js'
import { SQL_TYPE } from '../../core/tables/table.js'
import { ddl, type TableName } from '../../core/tables.js'
import { quote } from '../database/load-rows.js'
import { columnsOf } from './raw-tables.js'

/**
 * Fills a table from its raw rows. Records with the same native id give one row, that of the lowest file and row, and
 * `record_refs` for the others; of workers, the newest file wins, because HR exports are snapshots. Rows without native id
 * that several files repeat are kept as often as the one file that has most of them.
 */
export async function uniteRecords(connection: DuckDBConnection, table: TableName): Promise<void> {
  await connection.run(ddl(table))
  if (await isEmpty(connection, table)) return
  const columns = columnsOf(table)
  const content = columns.map(([name]) => name).filter((name) => name !== 'file' && name !== 'row')
  const { columns: key, required } = nativeKey(table)
  const native =
    key.length === 0 ? 'false' : required.map((name) => `${quote(name)} IS NOT NULL`).join(' AND ') || 'true'
  const list = (names: readonly string[]): string =>
    `[${names.map((name) => `${quote(name)}::VARCHAR`).join(', ')}]`
  const order = table === 'workers' ? 'newest DESC NULLS LAST, file, "row", seq' : 'file, "row", seq'
  // Grouping all columns of a row is dear, and of use only when two files may say the same.
  const copies =
    key.length > 0 || (await severalFiles(connection, table))
      ? `row_number() OVER (PARTITION BY native, same, file ORDER BY "row", seq)`
      : 'NULL'
  const same =
    copies === 'NULL'
      ? `[file, "row"::VARCHAR, seq::VARCHAR]`
      : `CASE WHEN native THEN ${list(key)} ELSE ${list(content)} END`
  await connection.run(`CREATE OR REPLACE TEMP TABLE ranked AS
    WITH marked AS (SELECT *, ${native} AS native FROM raw.${quote(table)}),
    keyed AS (SELECT file, "row", seq, native, ${same} AS same,
        ${table === 'workers' ? '(SELECT window_to FROM files f WHERE f.file = marked.file)' : 'NULL'} AS newest FROM marked),
    copied AS (SELECT *, CASE WHEN native THEN 0 ELSE ${copies} END AS copy FROM keyed)
    SELECT file, "row", seq, row_number() OVER w AS nth, first_value(file) OVER w AS first_file, first_value("row") OVER w AS first_row
    FROM copied WINDOW w AS (PARTITION BY native, same, copy ORDER BY ${order})`)
  const casts = columns.map(([name, type]) => `CAST(r.${quote(name)} AS ${SQL_TYPE[type]})`)
  try {
    await connection.run(`INSERT INTO ${quote(table)} SELECT ${casts.join(', ')}
      FROM raw.${quote(table)} r JOIN temp.ranked k ON k.file = r.file AND k."row" = r."row" AND k.seq = r.seq
      WHERE k.nth = 1 ORDER BY r.file, r."row", r.seq`)
  } catch (cause) {
    throw new AppError(
      'E_INVARIANT',
      `a value of ${table} has not the form its column needs`,
      { field: table },
      cause,
    )
  }
  await connection.run(`INSERT INTO record_refs
    SELECT DISTINCT '${table}', first_file, first_row, file, "row" FROM temp.ranked
    WHERE nth > 1 AND (file <> first_file OR "row" <> first_row) ORDER BY ALL`)
  await connection.run('DROP TABLE temp.ranked')
}

async function severalFiles(connection: DuckDBConnection, table: TableName): Promise<boolean> {
  const reader = await connection.runAndReadAll(`SELECT count(DISTINCT file) > 1 FROM raw.${quote(table)}`)
  return reader.getRows()[0]?.[0] === true
}

async function isEmpty(connection: DuckDBConnection, table: TableName): Promise<boolean> {
  const reader = await connection.runAndReadAll(`SELECT count(*) = 0 FROM raw.${quote(table)}`)
  return reader.getRows()[0]?.[0] === true
}
