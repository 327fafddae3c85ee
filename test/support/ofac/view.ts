import type { ListTables } from '../../../src/core/list-tables.js'
import { parseRemarks, remarkFragments } from '../../../src/ingest/lists/us-ofac-legacy/remarks.js'

const sorted = (rows: readonly unknown[]): string[] =>
  [...new Set(rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))))].sort()

/** Fields in an order of their own; `links` by the names of the others. */
type View = Readonly<Record<string, unknown> & { links: readonly string[] }>

/**
 * Everything that all three forms can say of one entity, in an order of its own. Left out is what a form lacks (see us-ofac/README.md): dates
 * of publication and listing, scripts but Latin, types of links; a link is shown by the name of the other.
 */
export function view(tables: ListTables, id: string): View | undefined {
  const own = <R extends { entity: string | null }>(rows: readonly R[]): R[] =>
    rows.filter(({ entity }) => entity === id)
  const [entity, ...more] = own(tables.list_entities)
  if (entity === undefined) return undefined
  const captions = new Map(tables.list_entities.map(({ entity: key, caption }) => [key, caption]))
  const all = [entity, ...more]
  return {
    list: entity.list,
    schema: entity.schema,
    caption: entity.caption,
    partial: entity.partial,
    programs: sorted(entity.programs ?? []),
    births: sorted(all.flatMap(({ birth_dates }) => birth_dates ?? [])),
    countries: sorted(all.flatMap(({ countries }) => countries ?? [])),
    names: sorted(
      own(tables.list_names)
        .filter(({ script }) => script === 'Latn')
        .map(({ name, kind, weak, script }) => ({ name, kind, weak, script })),
    ),
    identifiers: sorted(
      own(tables.list_identifiers)
        .filter(({ scheme }) => scheme !== 'SDN_COMMENTS')
        .map(({ kind, value, raw, scheme, country }) => ({ kind, value, raw, scheme, country })),
    ),
    addresses: sorted(
      own(tables.list_addresses).map(({ address, city, country }) => ({ address, city, country })),
    ),
    links: sorted(own(tables.list_links).map(({ target }) => captions.get(target) ?? target)),
    remarks: sorted(
      all.flatMap(({ remarks }) =>
        parseRemarks(remarkFragments(remarks ?? '')).rest.map((text) => text.replace(/^alt\. /, '')),
      ),
    ),
  }
}
