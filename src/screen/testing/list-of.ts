import { type ListTables, NO_LIST_ROWS } from '../../core/list-tables.js'
import { TABLES } from '../../core/tables.js'

const FILE = 'f'.repeat(64)
const blank = (table: keyof ListTables): object =>
  Object.fromEntries(Object.keys(TABLES[table].columns).map((column) => [column, null]))

/** A synthetic list of entities, each with its names and perhaps a wallet. */
export function listOf(
  entities: readonly Readonly<{ names: readonly string[]; schema?: string; wallet?: string }>[],
): ListTables {
  const list = 'synthetic'
  let row = 0
  const cited = (): object => ({ list, file: FILE, row: ++row })
  const rows = {
    ...NO_LIST_ROWS,
    list_entities: entities.map(({ names, schema = 'Person' }, i) => ({
      ...blank('list_entities'),
      entity: `${i}`,
      schema,
      caption: names[0] ?? '',
      partial: false,
      programs: ['EXAMPLE'],
      ...cited(),
    })),
    list_names: entities.flatMap(({ names }, i) =>
      names.map((name) => ({ ...blank('list_names'), entity: `${i}`, name, weak: false, ...cited() })),
    ),
    list_identifiers: entities.flatMap(({ wallet }, i) =>
      wallet === undefined
        ? []
        : [
            {
              ...blank('list_identifiers'),
              entity: `${i}`,
              kind: 'wallet',
              value: wallet,
              raw: wallet,
              scheme: 'ETH',
              ...cited(),
            },
          ],
    ),
  }
  return rows as unknown as ListTables
}
