import { scriptOf } from '../../../core/script.js'
import type { TableRow } from '../../../core/tables.js'
import { type Fact, factsOf } from './fact.js'

/** Where a designation stands: its list, its id there, and the day on which the list was published. */
export type Listing = Readonly<{ list: string; entity: string; published: string | null }>

/** Labels in the order in which remarks are written, whatever the order in the file; others follow. */
const LABELS = [
  'Gender',
  'Title',
  'DOB',
  'POB',
  'Position',
  'Passport information',
  'National Identifier information',
  'Type of entity',
  'Previous flags',
  'Type of ship',
  'Tonnage',
  'Length',
  'Year built',
  'Designation source',
  'OFSI Group ID',
  'UK Sanctions List ref',
  'UN reference',
  'Sanctions imposed',
  'Other information',
  'UK statement of reasons',
]
const LABEL_PLACES = new Map(LABELS.map((label, place) => [label, place]))

/** What tells rows of one entity apart. */
export const rowKey = ({ table, values }: TableRow): string => `${table}\0${Object.values(values).join('\0')}`

/** Rows of everything but the entity itself. */
export const detailRows = ({ list, entity }: Listing, facts: readonly Fact[]): TableRow[] =>
  facts.flatMap((fact) => rowsOf({ list, entity }, fact))

function rowsOf(owner: Readonly<{ list: string; entity: string }>, fact: Fact): TableRow[] {
  switch (fact.kind) {
    case 'name':
      return [
        {
          table: 'list_names',
          values: {
            ...owner,
            name: fact.name,
            kind: fact.type,
            weak: fact.weak,
            script: scriptOf(fact.name),
          },
        },
      ]
    case 'identifier':
      return [{ table: 'list_identifiers', values: { ...owner, ...fact.identifier } }]
    case 'address': {
      const { address, city, country } = fact
      return [{ table: 'list_addresses', values: { ...owner, address, city, country } }]
    }
    case 'link':
      return [
        {
          table: 'list_links',
          values: {
            ...owner,
            target: fact.target,
            kind: fact.link,
            share: null,
            valid_from: null,
            valid_to: null,
          },
        },
      ]
    case 'birth':
    case 'country':
    case 'schema':
    case 'programme':
    case 'listed':
    case 'remark':
      return []
  }
}

/** The row of the entity, or undefined for one without any name: nothing could ever be compared with it. */
export function entityRow(
  { list, entity, published }: Listing,
  facts: readonly Fact[],
): TableRow | undefined {
  const names = factsOf(facts, 'name')
  const caption = (names.find(({ type }) => type === 'primary') ?? names[0])?.name
  if (caption === undefined) return undefined
  const [listedOn] = factsOf(facts, 'listed')
    .map(({ day }) => day)
    .sort()
  return {
    table: 'list_entities',
    values: {
      list,
      entity,
      schema: factsOf(facts, 'schema')[0]?.schema ?? 'LegalEntity',
      caption,
      programs: unique(factsOf(facts, 'programme').map(({ programme }) => programme)),
      listed_on: listedOn ?? null,
      partial: false,
      birth_dates: unique(factsOf(facts, 'birth').map(({ date }) => date)),
      countries: unique(factsOf(facts, 'country').map(({ country }) => country)),
      remarks: remarks(facts),
      published,
    },
  }
}

const unique = (values: readonly string[]): string[] => [...new Set(values)]

function remarks(facts: readonly Fact[]): string | null {
  const byLabel = new Map<string, string[]>()
  for (const { label, text } of factsOf(facts, 'remark')) {
    const texts = byLabel.get(label)
    if (texts === undefined) byLabel.set(label, [text])
    else if (!texts.includes(text)) texts.push(text)
  }
  if (byLabel.size === 0) return null
  const place = (label: string): number => LABEL_PLACES.get(label) ?? LABELS.length
  return [...byLabel]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([label, texts]) => `${label}: ${texts.join(', ')}`)
    .join('; ')
}
