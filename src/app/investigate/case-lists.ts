import type { Case } from '../../case/schema.js'
import type { QueryPort } from '../../core/ports.js'
import { daysBetween, isStale, STALE_AFTER_DAYS } from '../screen/list-versions.js'

/** The lists found among the records, with publication and age at `asOf` (a UTC day). A list without a date counts as stale. */
export async function caseLists(port: QueryPort, asOf: string): Promise<Case['lists']> {
  const rows =
    await port.query(`SELECT e.list, CASE WHEN count(*) = count(e.published) THEN min(e.published) END AS published, count(DISTINCT e.entity) AS entities,
      (SELECT count(*) FROM list_names n WHERE n.list = e.list) AS names,
      (SELECT count(DISTINCT i.value) FROM list_identifiers i WHERE i.list = e.list AND i.kind = 'wallet') AS wallets,
      list_sort(list_distinct(list(e.file))) AS files
    FROM list_entities e GROUP BY e.list ORDER BY e.list`)
  return rows.map((row) => {
    const published = typeof row['published'] === 'string' ? row['published'] : null
    const ageDays = published === null ? null : daysBetween(published, asOf)
    const files = Array.isArray(row['files']) ? row['files'].map(String) : []
    return {
      id: String(row['list']),
      published,
      entities: Number(row['entities']),
      names: Number(row['names']),
      wallets: Number(row['wallets']),
      ageDays,
      stale: isStale(ageDays, STALE_AFTER_DAYS),
      files,
    }
  })
}
