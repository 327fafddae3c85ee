import { expectedGot } from '../../../core/errors.js'
import type { TableRow } from '../../../core/tables.js'
import type { Mapped, StreamedRecord } from '../../adapter.js'
import { entityRows } from '../entity-rows.js'
import { SDN } from '../us-ofac/which-list.js'
import type { Entry, Kept, Party, Waiting } from './kept.js'
import type { PartyName } from './names.js'

/** Resolves everything that was kept: rows by document order, references to nothing rejected. */
export function finish(kept: Kept): StreamedRecord[] {
  const entryOf = new Map(
    [...kept.entries].map(([profile, entry]) => [kept.entityOfProfile.get(profile), entry]),
  )
  const listOf = (entity: string): string => entryOf.get(entity)?.list ?? SDN
  const used = (at: Waiting, mapped: Mapped): StreamedRecord => ({ row: at.row, text: at.text, mapped })
  const documents = kept.documents.map((document) => {
    const entity = kept.entityOfIdentity.get(document.identity)
    if (entity === undefined)
      return used(document, {
        rejected: expectedGot('IdentityID', 'an identity of this list', document.identity),
      })
    const values = { list: listOf(entity), entity, ...document.identifier }
    return used(document, { rows: [{ table: 'list_identifiers', values }] })
  })
  const parties = kept.parties.map((party) =>
    used(
      party,
      'rejected' in party
        ? { rejected: party.rejected }
        : { rows: partyRows(party, entryOf.get(party.entity), kept.published) },
    ),
  )
  const relations = kept.relations.map((relation) => {
    const [entity, target] = [kept.entityOfProfile.get(relation.from), kept.entityOfProfile.get(relation.to)]
    if (entity === undefined)
      return used(relation, {
        rejected: expectedGot('From-ProfileID', 'a profile of this list', relation.from),
      })
    const values = {
      list: listOf(entity),
      entity,
      target: target ?? relation.to,
      kind: relation.kind,
      share: null,
      valid_from: null,
      valid_to: null,
    }
    return used(relation, { rows: [{ table: 'list_links', values }] })
  })
  const entries = [...kept.entries].flatMap(([profile, entry]) =>
    entry.rows.map((at) =>
      used(
        at,
        kept.entityOfProfile.has(profile)
          ? { skipped: 'entry, read with its party' }
          : { rejected: expectedGot('ProfileID', 'a profile of this list', profile) },
      ),
    ),
  )
  return [...documents, ...parties, ...relations, ...entries].sort((a, b) => a.row - b.row)
}

function partyRows(
  party: Party,
  entry: Entry | undefined,
  published: string | null,
): [TableRow, ...TableRow[]] {
  const { names, features } = party
  const latin = (name: PartyName): boolean => name.script === 'Latn'
  const caption = names.find((name) => name.primary && latin(name)) ?? names.find(latin) ?? names[0]
  return entityRows({
    list: entry?.list ?? SDN,
    entity: party.entity,
    schema: party.schema,
    caption: caption?.name ?? '',
    names,
    programs: entry?.programs ?? [],
    listedOn: entry?.listedOn ?? null,
    published,
    births: features.births,
    countries: features.countries,
    identifiers: features.identifiers,
    addresses: features.places,
    links: [],
    remarks: features.remarks,
  })
}
