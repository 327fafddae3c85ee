import { expectedGot } from '../../../core/errors.js'
import type { Mapped } from '../../adapter.js'
import { entityRows } from '../entity-rows.js'
import { writtenCountries } from '../written-country.js'
import { writtenDates, writtenDay } from '../written-dates.js'
import { addressesOf } from './addresses.js'
import { identifiersOf } from './identifiers.js'
import type { JournalRow } from './journal-row.js'
import { namesOf } from './names.js'

const COUNTRIES = ['nationality', 'country', 'jurisdiction', 'flag'] as const

/** What has no column of its own, with the word before it. */
const REMARKS = [
  ['measure', 'Measure'],
  ['annex', 'Annex'],
  ['amendedCelex', 'Amends'],
  ['position', 'Position'],
  ['birthPlace', 'POB'],
  ['appearance', 'Appearance'],
  ['ethnicity', 'Ethnicity'],
  ['fatherName', 'Father'],
  ['motherName', 'Mother'],
  ['incorporationDate', 'Incorporated'],
  ['legalForm', 'Legal form'],
  ['sector', 'Sector'],
  ['kppCode', 'KPP'],
  ['ticker', 'Ticker'],
  ['reason', 'Reason'],
  ['notes', 'Notes'],
] as const

/** What identifies an entry within the Journal: regulation, annex, and its number there or else its name. */
export function entryId(row: JournalRow): string {
  const regulation = row('amendmentCelex') || row('celex')
  return [regulation, row('annex'), row('recordId') || row('name')].join(':')
}

/** Maps a row of an annex; `entity` is its id, which must be its own within the file. */
export function mapRow(row: JournalRow, entity: string): Mapped {
  const names = namesOf(row)
  const [first] = names
  if (first === undefined) return { rejected: expectedGot('name', 'at least one name', row('name')) }
  if (row('celex') === '' && row('amendmentCelex') === '')
    return { rejected: expectedGot('celex', 'the number of the regulation', '') }
  const gender = /^(male|female)\b/i.exec(row('gender'))?.[1]?.toLowerCase()
  return {
    rows: entityRows({
      list: 'eu-journal',
      entity,
      schema: row('schema') === '' ? 'LegalEntity' : row('schema'),
      caption: first.name,
      names,
      programs: row('programKey') === '' ? [] : [row('programKey')],
      listedOn: writtenDay(row('startDate')) ?? null,
      published: null,
      births: writtenDates(row('birthDate')),
      countries: [...new Set(COUNTRIES.flatMap((column) => writtenCountries(row(column))))],
      identifiers: identifiersOf(row),
      addresses: addressesOf(row),
      links: [],
      remarks: [
        ...(gender === undefined ? [] : [`Gender ${gender === 'male' ? 'Male' : 'Female'}`]),
        ...REMARKS.flatMap(([column, label]) => {
          const text = row(column).replace(/\.$/, '')
          return text === '' ? [] : [label === 'POB' ? `POB ${text}` : `${label}: ${text}`]
        }),
      ],
    }),
  }
}
