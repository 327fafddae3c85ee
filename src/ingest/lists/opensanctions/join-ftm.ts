import type { ListTables } from '../../../core/list-tables.js'
import type { RowOf } from '../../../core/tables.js'
import { ADDRESS_LINK, addressKey, SANCTION_LINK } from './link-kinds.js'

type Joined = Pick<ListTables, 'list_entities' | 'list_addresses'>

/**
 * What FtM says in entities of their own: sanctions give their entity programmes and the date of its listing, address entities give
 * their text to those who refer to them. The rows cite the record that says so.
 */
export function joinFtm(tables: ListTables): Joined {
  const entities = new Map(tables.list_entities.map((row) => [`${row.list}\0${row.entity}`, row]))
  const byEntity = new Map<string, RowOf<'list_links'>[]>()
  for (const link of tables.list_links) {
    if (link.kind !== SANCTION_LINK) continue
    const key = `${link.list}\0${link.entity}`
    byEntity.set(key, [...(byEntity.get(key) ?? []), link])
  }
  const completed = [...byEntity].flatMap(([key, links]) => {
    const entity = entities.get(key)
    return entity === undefined ? [] : [complete(entity, links)]
  })
  return { list_entities: completed, list_addresses: addresses(tables) }
}

function complete(
  entity: RowOf<'list_entities'>,
  links: readonly RowOf<'list_links'>[],
): RowOf<'list_entities'> {
  const programs = [
    ...new Set([...(entity.programs ?? []), ...links.flatMap(({ target }) => target ?? [])]),
  ].sort()
  const [listedOn] = links.flatMap(({ valid_from }) => valid_from?.slice(0, 10) ?? []).sort()
  const [first] = [...links].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
  return {
    ...entity,
    programs,
    listed_on: listedOn ?? entity.listed_on,
    file: first?.file ?? entity.file,
    row: first?.row ?? entity.row,
  }
}

function addresses(tables: ListTables): RowOf<'list_addresses'>[] {
  const links = tables.list_links.filter(({ kind }) => kind === ADDRESS_LINK)
  if (links.length === 0) return []
  const texts = new Map(tables.list_addresses.map((row) => [`${row.list}\0${row.entity}`, row]))
  return links.flatMap(({ list, entity, target }) => {
    const address = texts.get(`${list}\0${addressKey(target ?? '')}`)
    return address === undefined ? [] : [{ ...address, entity }]
  })
}
