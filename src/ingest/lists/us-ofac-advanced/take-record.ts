import { expectedGot } from '../../../core/errors.js'
import type { StreamedRecord } from '../../adapter.js'
import { listIdentifier } from '../document-kind.js'
import { all, attribute, child, children, type Element } from '../element.js'
import type { StreamedElement } from '../stream-elements.js'
import { knownCountry } from '../us-ofac/address.js'
import { CONSOLIDATED, SDN } from '../us-ofac/which-list.js'
import { isoDate } from './date-period.js'
import { featuresOf } from './features.js'
import type { Document, Entry, Kept, Waiting } from './kept.js'
import { namesOf } from './names.js'
import { placeOf } from './places.js'
import type { ReferenceValues } from './reference-values.js'
import { relationKind } from './relation-kinds.js'

/** Elements that are counted as records, in the order in which the document has them. */
export const RECORDS = [
  'Location',
  'IDRegDocument',
  'DistinctParty',
  'ProfileRelationship',
  'SanctionsEntry',
] as const
export type RecordName = (typeof RECORDS)[number]

/** Keeps one record for the end of the document, or gives it back when nothing later can change it. */
export function take(
  kept: Kept,
  name: RecordName,
  { element, source, row }: StreamedElement,
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
  const country = knownCountry(kept.values.text('Country', attribute(element, 'IssuedBy-CountryID')))
  return { ...at, identity, identifier: listIdentifier(type, number, country) }
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
    list: CONSOLIDATED,
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
