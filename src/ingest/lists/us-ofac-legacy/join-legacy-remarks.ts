import { CONTINUED_REMARK, type ListTables } from '../../../core/list-tables.js'
import type { RowOf, TableRow } from '../../../core/tables.js'
import { factRows, type SourcedRow } from './list-rows.js'
import { openLink } from './open-link.js'
import { parseRemarks, remarkFragments, withoutLastLink } from './remarks.js'

type Entity = RowOf<'list_entities'>

/**
 * Rows that stand on the boundary between SDN.CSV and SDN_COMMENTS.CSV or behind it.
 *
 * The halves of a remark are joined as they are, so that a wallet that was cut in two comes out whole, and the fragments from the cut one on
 * are read. Each entity also gets a second row with the whole remark and with the birth dates and countries of both parts; readers of
 * `list_entities` unite rows of the same list and entity. The rows cite the record of the continuation.
 */
export function joinLegacyRemarks(
  tables: Pick<ListTables, 'list_entities' | 'list_identifiers'>,
): SourcedRow[] {
  const continuations = tables.list_identifiers.filter(({ scheme }) => scheme === CONTINUED_REMARK)
  if (continuations.length === 0) return []
  const entities = new Map(tables.list_entities.map((entity) => [`${entity.list}\0${entity.entity}`, entity]))
  return continuations.flatMap((continuation) => {
    const { list, entity, raw, file, row } = continuation
    if (list === null || entity === null || raw === null) return []
    const known = entities.get(`${list}\0${entity}`)
    return join(list, entity, known, raw).map((made) => ({ ...made, file: file ?? '', row: row ?? 0 }))
  })
}

function join(list: string, entity: string, known: Entity | undefined, continuation: string): TableRow[] {
  const owner = { list, entity }
  const remark = known?.remarks ?? ''
  // A comment whose entity is not in the set starts in the middle of something: its first fragment is half a fact.
  if (known === undefined) return factRows(owner, parseRemarks(remarkFragments(continuation).slice(1)))
  // OFAC writes a comment only for a remark that it cut, so the last fragment before it is unfinished.
  const start = remark.lastIndexOf('; ') + 2
  const whole = `${remark}${continuation}`
  const said = parseRemarks(remarkFragments(whole.slice(start === 1 ? 0 : start)))
  const facts = openLink(whole.trim()) === undefined ? said : withoutLastLink(said)
  const completed: TableRow = {
    table: 'list_entities',
    values: {
      ...owner,
      schema: known.schema,
      caption: known.caption,
      programs: known.programs,
      listed_on: known.listed_on,
      partial: known.partial,
      birth_dates: [...new Set([...(known.birth_dates ?? []), ...facts.births])],
      countries: [...new Set([...(known.countries ?? []), ...facts.countries])],
      remarks: whole.trim(),
      published: known.published,
    },
  }
  return [completed, ...factRows(owner, facts)]
}
