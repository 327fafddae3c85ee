import { expectedGot } from '../../../core/errors.js'
import type { Mapped } from '../../adapter.js'
import { type ListIdentifier, listIdentifier } from '../document-kind.js'
import { entityRows } from '../entity-rows.js'
import { birthDate } from '../partial-date.js'
import { withoutLinkBrackets } from '../us-ofac/links-in-brackets.js'
import { legacyFragment, typedValue } from '../us-ofac/typed-value.js'
import { parseRemarks, remarkFragments } from '../us-ofac-legacy/remarks.js'
import type { CslEntry } from './csl-entry.js'
import { unnumberedEntity } from './entity-key.js'
import { sourceList } from './source-list.js'

const SCHEMA: Readonly<Record<string, string>> = {
  Individual: 'Person',
  Entity: 'Organization',
  Vessel: 'Vessel',
  Aircraft: 'Airplane',
}
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/
const ISO_DATE = /^\d{4}(?:-\d{2}){0,2}$/

/** Members without a column of their own, with the words under which the remark keeps them. */
const DETAILS = [
  ['title', 'Title'],
  ['vessel_type', 'Vessel Type'],
  ['gross_tonnage', 'Tonnage'],
  ['gross_registered_tonnage', 'Gross Registered Tonnage'],
  ['vessel_owner', 'Vessel Owner'],
  ['end_date', 'Ends'],
  ['standard_order', 'Standard Order'],
  ['federal_register_notice', 'Federal Register Notice'],
  ['license_requirement', 'License Requirement'],
  ['license_policy', 'License Policy'],
  ['source_list_url', 'Source List'],
] as const

/** Maps one entry, of whatever form, to the rows of one entity. */
export function mapCslEntry(entry: CslEntry): Mapped {
  const [source, name] = [entry.text('source'), entry.text('name')]
  if (source === '') return { rejected: expectedGot('source', 'the name of a list', source) }
  if (name === '') return { rejected: expectedGot('name', 'a name', name) }
  const start = entry.text('start_date').slice(0, 10)
  const listedOn = ISO_DAY.test(start) ? start : null
  const facts = parseRemarks(remarkFragments(withoutLinkBrackets(entry.text('remarks'))))
  const typed = entry.ids.map(({ type, number, country }) => typedValue(type, number, country))
  const born = entry.texts('dates_of_birth').map((text) => ({ text, date: isoBirth(text) }))
  return {
    rows: entityRows({
      list: sourceList(source),
      entity: entry.text('entity_number') || unnumberedEntity(name, listedOn),
      schema: SCHEMA[entry.text('type')] ?? 'LegalEntity',
      caption: name,
      names: [
        { name, kind: 'primary', weak: false },
        ...entry.texts('alt_names').map((alias) => ({ name: alias, kind: 'aka', weak: false })),
        ...facts.names.map((alias) => ({ ...alias, weak: true })),
      ],
      programs: entry.texts('programs'),
      listedOn,
      published: null,
      births: unique([...born.flatMap(({ date }) => date ?? []), ...facts.births]),
      countries: unique([
        ...entry.texts('vessel_flag'),
        ...entry.texts('nationalities'),
        ...entry.texts('citizenships'),
        ...facts.countries,
      ]),
      identifiers: [
        ...entry.texts('call_sign').map((sign) => listIdentifier('Vessel Call Sign', sign)),
        ...typed.flatMap(({ identifier }): ListIdentifier[] =>
          identifier === undefined ? [] : [identifier],
        ),
        ...facts.identifiers,
      ],
      addresses: entry.addresses,
      links: unique(facts.links).map((target) => ({ target, kind: 'linked_to' })),
      remarks: [
        ...DETAILS.flatMap(([member, label]) => {
          const text = entry.text(member)
          return text === '' ? [] : [legacyFragment(`${label}:`, text)]
        }),
        ...born.flatMap(({ text, date }) => (date === undefined ? [`DOB ${text}`] : [])),
        ...entry.texts('places_of_birth').map((place) => `POB ${place}`),
        ...typed.flatMap(({ remark }) => remark ?? []),
        ...facts.rest,
      ],
    }),
  }
}

const unique = (values: readonly string[]): string[] => [...new Set(values)]

const isoBirth = (text: string): string | undefined => (ISO_DATE.test(text) ? text : birthDate(text))
