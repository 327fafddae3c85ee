import type { Born, Designation, Name } from './designation.js'
import { escaped } from './xml.js'

/** Numbers of reference values, given in the order of their first use; only their texts mean anything. */
class References {
  readonly #tables = new Map<string, Map<string, number>>()

  id(table: string, text: string): number {
    const values = this.#tables.get(table) ?? new Map<string, number>()
    this.#tables.set(table, values)
    const known = values.get(text) ?? this.#tables.size * 1000 + values.size
    values.set(text, known)
    return known
  }

  xml(partyTypes: string): string {
    const sets = [...this.#tables].map(
      ([table, values]) =>
        `<${table}Values>${[...values].map(([text, id]) => `<${table} ID="${id}"${table === 'Script' ? ' ScriptCode="Latn"' : ''}>${escaped(text)}</${table}>`).join('')}</${table}Values>`,
    )
    return `<ReferenceValueSets>${sets.join('\n')}${partyTypes}</ReferenceValueSets>`
  }
}

const PARTY_TYPES =
  '<PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType><PartyType ID="3">Transport</PartyType></PartyTypeValues>' +
  '<PartySubTypeValues><PartySubType ID="1" PartyTypeID="3">Vessel</PartySubType><PartySubType ID="2" PartyTypeID="3">Aircraft</PartySubType><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>'
const SUB_TYPE = { vessel: 1, aircraft: 2, entity: 3, individual: 4 } as const
const WHOLE_NAME = {
  vessel: 'Vessel Name',
  aircraft: 'Aircraft Name',
  entity: 'Entity Name',
  individual: 'Last Name',
}

/** What OFAC publishes as documents; everything else with a type is a feature. */
const DOCUMENT =
  /^(?:.*Passport|Tax ID No\.|National ID No\.|Registration Number|Company Number|Identification Number|Vessel Registration Identification|MMSI)$/

const day = (name: string, [year, month, date]: readonly number[]): string =>
  `<${name}><Year>${year}</Year><Month>${month}</Month><Day>${date}</Day></${name}>`

/** First and last day of a date. */
function daysOf([year = 0, month, date]: readonly number[]): [number[], number[]] {
  const last = month ?? 12
  return [
    [year, month ?? 1, date ?? 1],
    [year, last, date ?? new Date(Date.UTC(year, last, 0)).getUTCDate()],
  ]
}

function period({ from, to = from, circa = false }: Born): string {
  const edge = (name: string, date: readonly number[]): string => {
    const [first, last] = daysOf(date)
    return `<${name} Approximate="${circa}">${day('From', first)}${day('To', last)}</${name}>`
  }
  return `<DatePeriod CalendarTypeID="1">${edge('Start', from)}${edge('End', to)}</DatePeriod>`
}

/** SDN_ADVANCED.XML; `published` as [year, month, day]. */
export function advancedForm(all: readonly Designation[], published: readonly number[]): string {
  const references = new References()
  const ref = (table: string, text: string): string => `${table}ID="${references.id(table, text)}"`
  let next = 0
  const locations: string[] = []
  const documents: string[] = []
  const relations: string[] = []
  const entries: string[] = []

  const location = (
    parts: Readonly<Record<string, string | undefined>>,
    country: string | undefined,
  ): number => {
    const id = ++next
    const said = Object.entries(parts).flatMap(([type, text]) =>
      text === undefined
        ? []
        : `<LocationPart ${ref('LocPartType', type)}><LocationPartValue Primary="true"><Comment /><Value>${escaped(text)}</Value></LocationPartValue></LocationPart>`,
    )
    const where =
      country === undefined ? '' : `<LocationCountry CountryID="${references.id('Country', country)}" />`
    locations.push(`<Location ID="${id}">${where}${said.join('')}</Location>`)
    return id
  }
  const feature = (type: string, version: string): string =>
    `<Feature ID="${++next}" ${ref('FeatureType', type)}><FeatureVersion ID="${++next}"><Comment />${version}</FeatureVersion></Feature>`
  const detail = (text: string): string => `<VersionDetail>${escaped(text)}</VersionDetail>`
  const placed = (id: number): string => `<VersionLocation LocationID="${id}" />`

  const partyOf = (one: Designation): string => {
    const identity = one.uid * 10 + 1
    const groups: string[] = []
    const part = (type: string, text: string): string => {
      const group = ++next
      groups.push(
        `<MasterNamePartGroup><NamePartGroup ID="${group}" ${ref('NamePartType', type)} /></MasterNamePartGroup>`,
      )
      return `<DocumentedNamePart><NamePartValue NamePartGroupID="${group}" ${ref('Script', 'Latin')}>${escaped(text)}</NamePartValue></DocumentedNamePart>`
    }
    const alias = (name: Name, type: string, primary: boolean, weak: boolean): string =>
      `<Alias ${ref('AliasType', type)} Primary="${primary}" LowQuality="${weak}"><DocumentedName ID="${++next}">${part(WHOLE_NAME[one.type], name.last)}${name.first === undefined ? '' : part('First Name', name.first)}</DocumentedName></Alias>`
    const names = [
      alias(one, 'Name', true, false),
      ...(one.aliases ?? []).map((name) =>
        alias(name, `${name.kind[0]?.toUpperCase()}.K.A.`, false, name.weak),
      ),
    ]
    const ids = one.ids ?? []
    for (const { type, number, country } of ids.filter((id) => DOCUMENT.test(id.type)))
      documents.push(
        `<IDRegDocument ID="${++next}" ${ref('IDRegDocType', type)} IdentityID="${identity}"${country === undefined ? '' : ` IssuedBy-CountryID="${references.id('Country', country)}"`}><Comment /><IDRegistrationNo>${escaped(number)}</IDRegistrationNo></IDRegDocument>`,
      )
    const { vessel = {} } = one
    const texts: readonly (readonly [string, string | undefined])[] = [
      ['Title', one.title],
      ['Vessel Call Sign', vessel.callSign],
      ['VESSEL TYPE', vessel.type],
      ['Vessel Tonnage', vessel.tonnage],
      ['Vessel Gross Registered Tonnage', vessel.grt],
      ['Vessel Owner', vessel.owner],
      ...(one.birthPlaces ?? []).map((place) => ['Place of Birth', place] as const),
      ...ids.filter((id) => !DOCUMENT.test(id.type)).map(({ type, number }) => [type, number] as const),
    ]
    const countries: readonly (readonly [string, string | undefined])[] = [
      ['Vessel Flag', vessel.flag],
      ...(one.nationalities ?? []).map((country) => ['Nationality Country', country] as const),
      ...(one.citizenships ?? []).map((country) => ['Citizenship Country', country] as const),
    ]
    const features = [
      ...(one.births ?? []).map((born) => feature('Birthdate', period(born))),
      ...texts.flatMap(([type, text]) => (text === undefined ? [] : feature(type, detail(text)))),
      ...countries.flatMap(([type, country]) =>
        country === undefined ? [] : feature(type, placed(location({}, country))),
      ),
      ...(one.addresses ?? []).map(({ streets = [], city, state, postal, region, country }) =>
        feature(
          'Location',
          placed(
            location(
              {
                REGION: region,
                ADDRESS1: streets[0],
                ADDRESS2: streets[1],
                ADDRESS3: streets[2],
                CITY: city,
                'STATE/PROVINCE': state,
                'POSTAL CODE': postal,
              },
              country,
            ),
          ),
        ),
      ),
    ]
    for (const to of one.links ?? [])
      relations.push(
        `<ProfileRelationship ID="${++next}" From-ProfileID="${one.uid}" To-ProfileID="${to}" ${ref('RelationType', 'Acting for or on behalf of')} Former="false" />`,
      )
    entries.push(
      `<SanctionsEntry ID="${one.uid}" ProfileID="${one.uid}" ${ref('List', 'SDN List')}>${one.programs.map((program) => `<SanctionsMeasure ID="${++next}" ${ref('SanctionsType', 'Program')}><Comment>${escaped(program)}</Comment></SanctionsMeasure>`).join('')}</SanctionsEntry>`,
    )
    return `<DistinctParty FixedRef="${one.uid}"><Comment /><Profile ID="${one.uid}" PartySubTypeID="${SUB_TYPE[one.type]}"><Identity ID="${identity}" Primary="true">${names.join('')}<NamePartGroups>${groups.join('')}</NamePartGroups></Identity>${features.join('')}</Profile></DistinctParty>`
  }

  const parties = all.map(partyOf)
  const section = (name: string, records: readonly string[]): string =>
    `<${name}>\n${records.join('\n')}\n</${name}>\n`
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    '<Sanctions xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML" Version="1">\n',
    day('DateOfIssue', published),
    references.xml(PARTY_TYPES),
    section('Locations', locations),
    section('IDRegDocuments', documents),
    section('DistinctParties', parties),
    section('ProfileRelationships', relations),
    section('SanctionsEntries', entries),
    '</Sanctions>\n',
  ].join('')
}
