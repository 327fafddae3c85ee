import { expectedGot } from '../../../core/errors.js'
import type { Mapped } from '../../adapter.js'
import type { Element } from '../element.js'
import { entityRows } from '../entity-rows.js'
import { walletsInText } from '../wallets-in-text.js'
import { addressesOf } from './addresses.js'
import { birthsOf } from './births.js'
import { documentsOf } from './documents.js'
import { field, values } from './field.js'
import { namesOf, primaryName } from './names.js'

/** Maps an INDIVIDUAL or ENTITY. Its id is the permanent reference number (KPi.033), by which all other lists refer to it. */
export function mapEntry(entry: Element, published: string | null): Mapped {
  const entity = field(entry, 'REFERENCE_NUMBER') ?? field(entry, 'DATAID')
  if (entity === undefined) return { rejected: expectedGot('REFERENCE_NUMBER', 'a reference number', '') }
  const names = namesOf(entry)
  const [first] = names
  if (first === undefined) return { rejected: expectedGot('FIRST_NAME', 'at least one name', '') }
  const births = birthsOf(entry)
  const documents = documentsOf(entry)
  const comments = field(entry, 'COMMENTS1')
  const gender = field(entry, 'GENDER')
  const updated = values(entry, 'LAST_DAY_UPDATED').map(day).sort().at(-1)
  return {
    rows: entityRows({
      list: 'un-sc',
      entity,
      schema: entry.name === 'INDIVIDUAL' ? 'Person' : 'Organization',
      caption: primaryName(entry) === '' ? first.name : primaryName(entry),
      names,
      programs: values(entry, 'UN_LIST_TYPE'),
      listedOn: /^\d{4}-\d{2}-\d{2}/.exec(field(entry, 'LISTED_ON') ?? '')?.[0] ?? null,
      published,
      births: births.dates,
      countries: values(entry, 'NATIONALITY'),
      identifiers: [...documents.identifiers, ...walletsInText(comments ?? '')],
      addresses: addressesOf(entry),
      links: [],
      remarks: [
        ...values(entry, 'TITLE').map((title) => `Title: ${title}`),
        ...values(entry, 'DESIGNATION').map((position) => `Designation: ${position}`),
        ...births.remarks,
        ...(gender === undefined ? [] : [`Gender ${gender}`]),
        ...documents.remarks,
        ...(comments === undefined ? [] : [comments.replace(/\.$/, '')]),
        ...(updated === undefined ? [] : [`Last updated ${updated}`]),
      ],
    }),
  }
}

const day = (text: string): string => text.slice(0, 10)
