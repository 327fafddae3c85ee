import type { SourceRef } from '../../core/evidence.js'
import type { QueryPort, SqlRow } from '../../core/ports.js'
import { buildIndex, type ScreenIndex, screen } from '../../screen/index.js'
import type { RecordHit } from './record-hit.js'
import { tableRows } from './table-rows.js'

/** Names of people and firms in the records, each once per person who goes by it or names it. */
const NAMED = `
  SELECT 'name' AS kind, 'Person' AS schema, name, worker, file, row FROM workers
  UNION ALL SELECT 'name', 'Person', name, worker, file, row FROM referees
  UNION ALL SELECT 'name', 'Person', to_name, worker, file, row FROM shipments
  UNION ALL SELECT 'name', 'Person', holder, worker, file, row FROM payouts
  UNION ALL SELECT 'company', 'Company', company, worker, file, row FROM referees
  UNION ALL SELECT 'company', 'Company', to_company, worker, file, row FROM shipments
  UNION ALL SELECT 'company', 'Company', employer, worker, file, row FROM workers`

type Named = Readonly<{
  kind: 'name' | 'company'
  schema: string
  name: string
  worker: string | null
  rows: SourceRef[]
}>

function named(row: SqlRow): Named {
  const rows = Array.isArray(row['rows']) ? (row['rows'] as unknown as SourceRef[]) : []
  return {
    kind: row['kind'] === 'company' ? 'company' : 'name',
    schema: String(row['schema']),
    name: String(row['name']),
    worker: typeof row['worker'] === 'string' ? row['worker'] : null,
    rows: rows.map(({ file, row: number }) => ({ file, row: Number(number) })),
  }
}

/** The index over all lists that the folder holds. */
async function indexOf(port: QueryPort): Promise<ScreenIndex> {
  return buildIndex({
    list_entities: await tableRows(port, 'list_entities'),
    list_names: await tableRows(port, 'list_names'),
    list_identifiers: await tableRows(port, 'list_identifiers'),
    list_addresses: await tableRows(port, 'list_addresses'),
    list_links: await tableRows(port, 'list_links'),
  })
}

/**
 * People and firms of the records whose names resemble listed ones. `screened` counts distinct names. A name is nobody's fault: these hits are shown
 * and never corroborated by themselves.
 */
export async function screenNames(
  port: QueryPort,
): Promise<Readonly<{ screened: number; hits: RecordHit[] }>> {
  if ((await port.count('list_entities')) === 0) return { screened: 0, hits: [] }
  const index = await indexOf(port)
  const rows =
    await port.query(`SELECT kind, schema, name, worker, list({'file': file, 'row': row} ORDER BY file, row)[1:10] AS rows
    FROM (${NAMED}) WHERE trim(name) <> '' GROUP BY kind, schema, name, worker ORDER BY kind, schema, name, worker NULLS LAST`)
  const answers = new Map<string, ReturnType<typeof screen>['matches']>()
  const hits = rows.map(named).flatMap(({ kind, schema, name, worker, rows: held }): RecordHit[] => {
    const key = `${schema}\t${name}`
    const matches = answers.get(key) ?? screen(index, { id: name, name, schema }).matches
    answers.set(key, matches)
    return matches.map((match) => ({
      worker,
      kind,
      value: name,
      entity: `${match.entity.list}:${match.entity.id}`,
      score: match.score,
      corroborated: false,
      comparisons: match.evidence,
      rows: [...held, ...match.rows],
    }))
  })
  return { screened: answers.size, hits }
}
