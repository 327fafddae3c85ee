import type { SourceRef } from '../../core/evidence.js'
import type { QueryPort, SqlRow } from '../../core/ports.js'
import type { RecordHit } from './record-hit.js'

/** Values that are compared exactly, in canonical form: who holds them, and where that stands. */
const HELD = `
  SELECT 'wallet' AS kind, value, worker, file, row FROM identifiers WHERE kind = 'wallet'
  UNION ALL SELECT 'wallet', account, worker, file, row FROM payouts WHERE account_kind = 'wallet'
  UNION ALL SELECT 'wallet', unnest([sender, receiver]), NULL, file, row FROM transfers
  UNION ALL SELECT 'email', value, worker, file, row FROM identifiers WHERE kind = 'email'
  UNION ALL SELECT 'email', email, worker, file, row FROM referees`

const ROWS = (file: string, row: string): string =>
  `list({'file': ${file}, 'row': ${row}} ORDER BY ${file}, ${row})[1:50]`

const refs = (row: SqlRow, column: string): SourceRef[] => {
  const value = row[column]
  return Array.isArray(value)
    ? (value as unknown as SourceRef[]).map(({ file, row: n }) => ({ file, row: Number(n) }))
    : []
}

/** How many distinct wallets and e-mail addresses the records hold. */
export async function exactValues(port: QueryPort): Promise<number> {
  const [row] = await port.query(
    `SELECT count(DISTINCT (kind, value)) AS n FROM (${HELD}) WHERE value IS NOT NULL`,
  )
  return Number(row?.['n'])
}

/**
 * Wallets and e-mail addresses of the records that stand on a list. Exact after the canonical form that both sides have been given; done as one
 * join, because a ledger holds millions of addresses.
 */
export async function screenExact(port: QueryPort): Promise<RecordHit[]> {
  const rows = await port.query(`
    WITH held AS (
      SELECT kind, value, worker, ${ROWS('file', 'row')} AS rows FROM (${HELD}) WHERE value IS NOT NULL GROUP BY kind, value, worker),
    listed AS (
      SELECT kind, value, list || ':' || entity AS entity, min(raw) AS raw, string_agg(DISTINCT scheme, ', ' ORDER BY scheme) AS schemes,
             ${ROWS('file', 'row')} AS list_rows
      FROM list_identifiers WHERE kind IN ('wallet', 'email') GROUP BY kind, value, list, entity)
    SELECT h.kind, h.value, h.worker, h.rows, l.entity, l.raw, l.schemes, l.list_rows
    FROM held h JOIN listed l ON l.kind = h.kind AND l.value = h.value
    ORDER BY h.kind, h.value, h.worker NULLS LAST, l.entity`)
  return rows.map((row): RecordHit => {
    const kind = row['kind'] === 'email' ? 'email' : 'wallet'
    const value = String(row['value'])
    const listed = String(row['raw'] ?? value)
    const schemes = typeof row['schemes'] === 'string' ? ` as ${row['schemes']}` : ''
    return {
      worker: typeof row['worker'] === 'string' ? row['worker'] : null,
      kind,
      value,
      entity: String(row['entity']),
      score: 1,
      corroborated: true,
      comparisons: [
        {
          feature: kind,
          weight: 1,
          query: value,
          candidate: listed,
          detail: `the same ${kind}, listed${schemes}`,
        },
      ],
      rows: [...refs(row, 'rows'), ...refs(row, 'list_rows')],
    }
  })
}
