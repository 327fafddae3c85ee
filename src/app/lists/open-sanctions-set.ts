import type { ListTables } from '../../core/list-tables.js'
import type { ReadTables } from '../../ingest/read-tables.js'

/**
 * Id to keep a file of OpenSanctions under that holds one of its data sets: `opensanctions-us-ofac-sdn`, so that it takes the place neither
 * of all of OpenSanctions nor of the publisher's own list. Undefined for other files and for collections of data sets.
 */
export function openSanctionsSet(
  tables: ListTables,
  { file, adapter }: Pick<ReadTables['files'][number], 'file' | 'adapter'>,
): string | undefined {
  if (adapter !== 'lists/opensanctions') return undefined
  const sets = new Set<string | undefined>()
  for (const entity of tables.list_entities)
    if (entity.file === file) sets.add(/^Datasets: ([a-z0-9_]{1,49})(?:;|$)/.exec(entity.remarks ?? '')?.[1])
  const [only] = sets
  return sets.size === 1 && only !== undefined ? `opensanctions-${only.replaceAll('_', '-')}` : undefined
}
