import { expectedGot } from '../../../core/errors.js'
import type { TableRow } from '../../../core/tables.js'
import type { Mapped, StreamedRecord } from '../../adapter.js'
import { type ListIdentifier, listIdentifier } from '../document-kind.js'
import { isoDate } from './date-period.js'
import { all, attribute, child, children, type Element } from './element.js'
import { featuresOf, type PartyFeatures } from './features.js'
import { namesOf, type PartyName } from './names.js'
import { type Place, placeOf } from './places.js'
import { REFERENCE_ELEMENTS, ReferenceValues } from './reference-values.js'
import { relationKind } from './relation-kinds.js'
import { type StreamedElement, streamElements } from './stream-elements.js'

/** Elements that are counted as records, in the order in which the document has them. */
const RECORDS = [
  'Location',
  'IDRegDocument',
  'DistinctParty',
  'ProfileRelationship',
  'SanctionsEntry',
] as const
type RecordName = (typeof RECORDS)[number]
const WANTED: ReadonlySet<string> = new Set(['DateOfIssue', ...RECORDS, ...REFERENCE_ELEMENTS])

type Waiting = Readonly<{ row: number; text: string }>
type Party = Waiting &
  Readonly<{ entity: string; schema: string; names: readonly PartyName[]; features: PartyFeatures }>
type Document = Waiting & Readonly<{ identity: string; identifier: ListIdentifier }>
type Relation = Waiting & Readonly<{ from: string; to: string; kind: string }>
type Entry = { list: string; programs: string[]; listedOn: string | null; rows: Waiting[] }

/** What must be kept until the end of the document, because something later refers to it. */
class Kept {
  readonly values = new ReferenceValues()
  readonly places = new Map<string, Place>()
  readonly entityOfIdentity = new Map<string, string>()
  readonly entityOfProfile = new Map<string, string>()
  readonly documents: Document[] = []
  readonly parties: (Party | (Waiting & { rejected: string }))[] = []
  readonly relations: Relation[] = []
  readonly entries = new Map<string, Entry>()
  published: string | null = null
}

const SDN = 'us-ofac-sdn'

/**
 * Reads an OFAC list in the form of the UN's advanced sanctions data model. Locations are given back at once; everything else waits for
 * the entries at the end of the document, which say since when and under which programme a party is listed.
 */
export async function* readAdvanced(
  chunks: AsyncIterable<string>,
): AsyncGenerator<readonly StreamedRecord[]> {
  const kept = new Kept()
  let row = 0
  for await (const elements of streamElements(chunks, 'Sanctions', WANTED)) {
    const ready: StreamedRecord[] = []
    for (const streamed of elements) {
      const { name } = streamed.element
      if (name === 'DateOfIssue') kept.published ??= isoDate(streamed.element) ?? null
      else if (isRecord(name)) {
        row++
        const done = take(kept, name, streamed, row)
        if (done !== undefined) ready.push(done)
      } else kept.values.add(streamed.element)
    }
    if (ready.length > 0) yield ready
  }
  yield finish(kept)
}

const isRecord = (name: string): name is RecordName => (RECORDS as readonly string[]).includes(name)

function take(
  kept: Kept,
  name: RecordName,
  { element, source }: StreamedElement,
  row: number,
): StreamedRecord | undefined {
  const at = { row, text: source }
  switch (name) {
    case 'Location': {
      const place = placeOf(element, kept.values)
      const id = attribute(element, 'ID')
      if (place !== undefined && id !== undefined) kept.places.set(id, place)
      return { ...at, mapped: { skipped: 'place, read with the party that refers to it' } }
    }
    case 'IDRegDocument': {
      const document = takeDocument(kept, element, at)
      if ('mapped' in document) return document
      kept.documents.push(document)
      return undefined
    }
    case 'DistinctParty':
      kept.parties.push(takeParty(kept, element, at))
      return undefined
    case 'ProfileRelationship': {
      const type = kept.values.text('RelationType', attribute(element, 'RelationTypeID'))
      kept.relations.push({
        ...at,
        from: attribute(element, 'From-ProfileID') ?? '',
        to: attribute(element, 'To-ProfileID') ?? '',
        kind: relationKind(type, attribute(element, 'Former') === 'true'),
      })
      return undefined
    }
    case 'SanctionsEntry':
      takeEntry(kept, element, at)
      return undefined
  }
}

function takeDocument(kept: Kept, element: Element, at: Waiting): Document | StreamedRecord {
  const number = child(element, 'IDRegistrationNo')?.text ?? ''
  const type = kept.values.text('IDRegDocType', attribute(element, 'IDRegDocTypeID'))
  const identity = attribute(element, 'IdentityID')
  if (number === '' || type === undefined || identity === undefined)
    return { ...at, mapped: { rejected: expectedGot('IDRegDocument', 'type, number and identity', at.text) } }
  const country = kept.values.text('Country', attribute(element, 'IssuedBy-CountryID')) ?? null
  return {
    ...at,
    identity,
    identifier: listIdentifier(
      type,
      number,
      country !== null && /^undetermined$/i.test(country) ? null : country,
    ),
  }
}

function takeParty(kept: Kept, element: Element, at: Waiting): Kept['parties'][number] {
  const profile = child(element, 'Profile')
  const entity = attribute(element, 'FixedRef') ?? attribute(profile, 'ID')
  if (profile === undefined || entity === undefined)
    return { ...at, rejected: expectedGot('DistinctParty', 'a FixedRef and a Profile', at.text) }
  for (const one of children(element, 'Profile')) {
    kept.entityOfProfile.set(attribute(one, 'ID') ?? entity, entity)
    for (const identity of children(one, 'Identity'))
      kept.entityOfIdentity.set(attribute(identity, 'ID') ?? '', entity)
  }
  const names = namesOf(profile, kept.values)
  if (names.length === 0)
    return { ...at, rejected: expectedGot('DistinctParty', 'at least one name', at.text) }
  const features = featuresOf(profile, kept.values, kept.places)
  const subType = attribute(profile, 'PartySubTypeID')
  return { ...at, entity, schema: schemaOf(kept.values, subType), names, features }
}

function schemaOf(values: ReferenceValues, subTypeId: string | undefined): string {
  const subType = values.get('PartySubType', subTypeId)
  if (subType?.text === 'Vessel') return 'Vessel'
  if (subType?.text === 'Aircraft') return 'Airplane'
  const type = values.text('PartyType', attribute(subType, 'PartyTypeID'))
  return type === 'Individual' ? 'Person' : 'Organization'
}

function takeEntry(kept: Kept, element: Element, at: Waiting): void {
  const profile = attribute(element, 'ProfileID') ?? ''
  const list = kept.values.text('List', attribute(element, 'ListID')) ?? 'SDN List'
  const before: Entry = kept.entries.get(profile) ?? {
    list: 'us-ofac-cons',
    programs: [],
    listedOn: null,
    rows: [],
  }
  const dates = all(element, 'EntryEvent', 'Date').flatMap((date) => isoDate(date) ?? [])
  const programs = children(element, 'SanctionsMeasure')
    .filter(
      (measure) => kept.values.text('SanctionsType', attribute(measure, 'SanctionsTypeID')) === 'Program',
    )
    .flatMap((measure) => child(measure, 'Comment')?.text || [])
  const [listedOn] = [before.listedOn, ...dates].filter((date) => date !== null).sort()
  kept.entries.set(profile, {
    list: /^SDN\b/i.test(list) ? SDN : before.list,
    programs: [...new Set([...before.programs, ...programs])],
    listedOn: listedOn ?? null,
    rows: [...before.rows, at],
  })
}

function finish(kept: Kept): StreamedRecord[] {
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
  const owner = { list: entry?.list ?? SDN, entity: party.entity }
  const { names, features } = party
  const latin = (name: PartyName): boolean => name.script === 'Latn'
  const caption =
    (names.find((name) => name.primary && latin(name)) ?? names.find(latin) ?? names[0])?.name ?? ''
  return [
    {
      table: 'list_entities',
      values: {
        ...owner,
        schema: party.schema,
        caption,
        programs: entry?.programs ?? [],
        listed_on: entry?.listedOn ?? null,
        partial: false,
        birth_dates: features.births,
        countries: features.countries,
        remarks: features.remarks.length === 0 ? null : `${features.remarks.join('; ')}.`,
        published,
      },
    },
    ...names.map(
      ({ name, kind, weak, script }): TableRow => ({
        table: 'list_names',
        values: { ...owner, name, kind, weak, script },
      }),
    ),
    ...features.identifiers.map(
      (identifier): TableRow => ({ table: 'list_identifiers', values: { ...owner, ...identifier } }),
    ),
    ...features.places.map(
      (place): TableRow => ({ table: 'list_addresses', values: { ...owner, ...place } }),
    ),
  ]
}
