import { expectedGot } from '../../../core/errors.js'
import { canonicalIdentifier } from '../../../core/identifier.js'
import type { Mapped } from '../../adapter.js'
import type { ListIdentifier } from '../document-kind.js'
import { entityRows, type ListAddress, type ListLink, type ListName } from '../entity-rows.js'
import { ownDate } from '../own/own-date.js'
import { ADDRESS_PARTS, COUNTRY_ATTRIBUTES, IDENTIFIER_ATTRIBUTES, RECORD_TYPES } from './attributes.data.js'
import { type Feature, senzingRecord } from './features.js'

/** Maps one record of the Senzing entity specification. */
export function mapSenzingRecord(value: unknown): Mapped {
  const record = senzingRecord(value)
  if (record === undefined)
    return { rejected: expectedGot('record', 'DATA_SOURCE and RECORD_ID', 'something else') }
  const { id, type, features } = record
  const of = (...names: readonly string[]): string[] => [
    ...new Set(features.flatMap((feature) => names.flatMap((name) => feature.get(name) ?? []))),
  ]
  // OpenSanctions exports offices as records too, so that occupancies can point to them; they are no one who could be listed.
  if (type === '' && of('REL_ANCHOR_KEY').length > 0 && of('DATE_OF_BIRTH', 'TOPIC').length === 0)
    return { skipped: 'a record without type that others only refer to' }
  const names = features.flatMap(nameOf)
  const caption = (names.find(({ kind }) => kind === 'primary') ?? names[0])?.name
  if (caption === undefined) return { rejected: expectedGot('NAMES', 'a name', id) }
  const births = of('DATE_OF_BIRTH').map((text) => ({ text, found: ownDate(text, undefined) }))
  const gender = of('GENDER')[0]?.charAt(0).toUpperCase()
  return {
    rows: entityRows({
      list: record.source.toLowerCase().replaceAll('_', '-'),
      entity: id,
      schema: (Object.hasOwn(RECORD_TYPES, type) ? RECORD_TYPES[type] : undefined) ?? schemaOf(features),
      caption,
      names,
      programs: [],
      listedOn: null,
      published: null,
      births: births.flatMap(({ found }) => found?.date ?? []),
      countries: of(...COUNTRY_ATTRIBUTES),
      identifiers: features.flatMap(identifiersOf),
      addresses: features.flatMap(addressOf),
      links: features.flatMap(linkOf),
      remarks: [
        ...(gender === 'M' ? ['Gender: male'] : gender === 'F' ? ['Gender: female'] : []),
        ...births.filter(({ found }) => found === undefined).map(({ text }) => `DOB ${text}`),
        ...label('POB', of('PLACE_OF_BIRTH')),
        ...label('Topics', of('TOPIC')),
      ],
    }),
  }
}

const label = (name: string, values: readonly string[]): string[] =>
  values.length === 0 ? [] : [`${name}: ${values.join(', ')}`]

/** Attributes may carry a usage type in front: `PRIMARY_NAME_FULL`. */
const KINDS: Readonly<Record<string, string>> = {
  PRIMARY: 'primary',
  FORMER: 'fka',
  MAIDEN: 'fka',
  PREVIOUS: 'fka',
}

function nameOf(feature: Feature): ListName[] {
  const part = (name: string): string | undefined => feature.get(name) ?? feature.get(`PRIMARY_${name}`)
  const parts = ['NAME_PREFIX', 'NAME_FIRST', 'NAME_MIDDLE', 'NAME_LAST', 'NAME_SUFFIX'].flatMap(
    (name) => part(name) ?? [],
  )
  const whole = part('NAME_FULL') ?? part('NAME_ORG') ?? parts.join(' ')
  if (whole === '') return []
  const type = feature.get('NAME_TYPE')?.toUpperCase() ?? 'PRIMARY'
  return [{ name: whole, kind: (Object.hasOwn(KINDS, type) ? KINDS[type] : undefined) ?? 'aka', weak: false }]
}

const schemaOf = (features: readonly Feature[]): string =>
  features.some((feature) => feature.has('NAME_ORG')) ? 'Organization' : 'LegalEntity'

function identifiersOf(feature: Feature): ListIdentifier[] {
  return Object.entries(IDENTIFIER_ATTRIBUTES).flatMap(([attribute, [kind, country]]) => {
    const raw = feature.get(attribute)
    // The id of the record itself is repeated as one of its identifiers.
    if (raw === undefined || feature.get('OTHER_ID_TYPE') === 'OPEN_SANCTIONS') return []
    const type = attribute.endsWith('_NUMBER')
      ? feature.get(attribute.replace(/_NUMBER$/, '_TYPE'))
      : undefined
    const scheme = type ?? attribute.replace(/_NUMBER$|_ADDRESS$/, '')
    const issuer = country === undefined ? null : (feature.get(country) ?? null)
    return [{ kind, value: canonicalIdentifier(kind, raw), raw, scheme, country: issuer }]
  })
}

function addressOf(feature: Feature): ListAddress[] {
  const parts = ADDRESS_PARTS.flatMap((name) => feature.get(name) ?? [])
  const address = feature.get('ADDR_FULL') ?? parts.join(', ')
  if (address === '') return []
  return [{ address, city: feature.get('ADDR_CITY') ?? null, country: feature.get('ADDR_COUNTRY') ?? null }]
}

/** A pointer to another record, named by its role. */
function linkOf(feature: Feature): ListLink[] {
  const [target, role] = [feature.get('REL_POINTER_KEY'), feature.get('REL_POINTER_ROLE')]
  return target === undefined
    ? []
    : [{ target, kind: role?.toLowerCase().replaceAll(' ', '_') ?? 'linked_to' }]
}
