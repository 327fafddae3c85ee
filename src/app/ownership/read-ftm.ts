import { LIST_TABLES, type ListTables } from '../../core/list-tables.js'
import type { RowOf } from '../../core/tables.js'
import { openSanctions } from '../../ingest/lists/opensanctions/index.js'
import { readTables } from '../../ingest/read-tables.js'
import { type HoldingKind, parseShare, UNKNOWN_SHARE } from '../../screen/index.js'
import type { HoldingsFile, NamedHolding, NamedParty } from './named-holding.js'

/** Relations of `list_links` that say who holds what: from the entity to the holder, or from the director to the entity. */
const KINDS: Readonly<Record<string, Readonly<{ kind: HoldingKind; holder: 'entity' | 'target' }>>> = {
  owned_by: { kind: 'shares', holder: 'target' },
  leader_of: { kind: 'director', holder: 'entity' },
}

/** Holdings among the relations of lists. `names` gives the name of an entity by its id. */
export const holdingsInLinks = (
  links: readonly RowOf<'list_links'>[],
  names: ReadonlyMap<string, string>,
): NamedHolding[] =>
  links.flatMap((link): NamedHolding[] => {
    const found = link.kind !== null && Object.hasOwn(KINDS, link.kind) ? KINDS[link.kind] : undefined
    if (found === undefined || link.entity === null || link.target === null) return []
    const party = (id: string): NamedParty => ({ name: names.get(id) ?? id, id })
    const [one, other] = [party(link.entity), party(link.target)]
    const [owner, owned] = found.holder === 'entity' ? [one, other] : [other, one]
    const stated = link.share ?? ''
    const basis = found.kind === 'director' ? 'directorship' : undefined
    // A share in words that nobody can count says that there is one and not how large it is.
    const share = parseShare(stated) ?? UNKNOWN_SHARE
    const [from, to] = [link.valid_from?.slice(0, 10), link.valid_to?.slice(0, 10)]
    const row = { file: link.file ?? '', row: link.row ?? 0 }
    return [{ owner, owned, kind: found.kind, share, stated, from, to, basis, group: undefined, row }]
  })

/** Names of entities by id. */
export const namesById = ({ list_entities }: Pick<ListTables, 'list_entities'>): Map<string, string> =>
  new Map(
    list_entities.flatMap(({ entity, caption }) =>
      entity === null ? [] : [[entity, caption ?? entity] as const],
    ),
  )

/** Reads Ownership and Directorship entities of FollowTheMoney; undefined when the file holds none of its entities. */
export async function readFtmHoldings(
  path: string,
): Promise<Readonly<{ holdings: readonly NamedHolding[]; file: HoldingsFile }> | undefined> {
  const { tables, files, rejects } = await readTables([path], {
    settings: {},
    adapters: [openSanctions],
    only: LIST_TABLES,
  })
  const [file] = files
  if (file === undefined || file.adapter === null) return undefined
  const holdings = holdingsInLinks(tables.list_links, namesById(tables))
  const records = file.records ?? 0
  const used = new Set(holdings.map(({ row }) => row.row)).size
  return {
    holdings,
    file: {
      path,
      file: file.file ?? '',
      records,
      used,
      skipped: records - used,
      notes: rejects.map(({ row, reason }) => `record ${row} was rejected: ${reason}`),
    },
  }
}
