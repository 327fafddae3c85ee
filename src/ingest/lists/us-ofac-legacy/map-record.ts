import { expectedGot } from '../../../core/errors.js'
import type { TableRow } from '../../../core/tables.js'
import type { Mapped } from '../../adapter.js'
import { listIdentifier } from '../document-kind.js'
import { cellsOf, cellText, isEndMark, legacyKind } from './cells.js'
import { continuationRow, isCut } from './continuation.js'
import { factRows, nameRow, type Owner } from './list-rows.js'
import { parseRemarks, remarkFragments } from './remarks.js'

const SCHEMA: Readonly<Record<string, string>> = {
  individual: 'Person',
  vessel: 'Vessel',
  aircraft: 'Airplane',
}

/** Cells of SDN.CSV that have no column of their own; they stand before the remark, so that nothing is lost. */
const DETAILS = [
  [4, 'Title'],
  [6, 'Vessel Type'],
  [7, 'Tonnage'],
  [8, 'Gross Registered Tonnage'],
  [10, 'Vessel Owner'],
] as const

/** Maps one record of any of the four legacy files of one list. */
export function mapLegacyRecord(list: string, record: unknown): Mapped {
  const cells = cellsOf(record)
  if (isEndMark(cells)) return { skipped: 'end-of-file mark' }
  const kind = legacyKind(cells)
  if (kind === undefined)
    return { rejected: expectedGot('record', 'a record of SDN, ALT, ADD or SDN_COMMENTS', cells.join(',')) }
  const owner = { list, entity: (cells[0] ?? '').trim() }
  switch (kind) {
    case 'primary':
      return mapPrimary(owner, cells)
    case 'alias':
      return mapAlias(owner, cells)
    case 'address':
      return mapAddress(owner, cells)
    case 'comment':
      return mapComment(owner, cells)
  }
}

function mapPrimary(owner: Owner, cells: readonly string[]): Mapped {
  const caption = cellText(cells, 1)
  if (caption === null) return { rejected: expectedGot('SDN_Name', 'a name', '') }
  // Not trimmed: where a remark is cut, a blank at its end belongs to the text.
  const remark = cellText(cells, 11) === null ? null : (cells[11] ?? '')
  const fragments = remark === null ? [] : remarkFragments(remark)
  // The last fragment of a cut remark goes on in SDN_COMMENTS: it is read when both are together.
  const facts = parseRemarks(remark !== null && isCut(remark) ? fragments.slice(0, -1) : fragments)
  const details = DETAILS.flatMap(([index, label]) => {
    const text = cellText(cells, index)
    return text === null || remark?.includes(text) ? [] : [`${label}: ${text}`]
  })
  const flag = cellText(cells, 9)
  const callSign = cellText(cells, 5)
  const entity: TableRow = {
    table: 'list_entities',
    values: {
      ...owner,
      schema: SCHEMA[cells[2]?.trim() ?? ''] ?? 'Organization',
      caption,
      programs: (cellText(cells, 3) ?? '')
        .split('] [')
        .map((program) => program.trim())
        .filter((program) => program !== ''),
      listed_on: null,
      partial: false,
      birth_dates: facts.births,
      countries: flag === null ? facts.countries : [...new Set([flag, ...facts.countries])],
      remarks: [...details, ...(remark === null ? [] : [remark])].join('; ') || null,
      published: null,
    },
  }
  const sign: TableRow[] =
    callSign === null
      ? []
      : [{ table: 'list_identifiers', values: { ...owner, ...listIdentifier('Vessel Call Sign', callSign) } }]
  return { rows: [entity, nameRow(owner, caption, 'primary', false), ...sign, ...factRows(owner, facts)] }
}

function mapAlias(owner: Owner, cells: readonly string[]): Mapped {
  const name = cellText(cells, 3)
  const kind = cellText(cells, 2)
  if (name === null || kind === null) return { rejected: expectedGot('alt_name', 'a name', '') }
  return { rows: [nameRow(owner, name, kind, false)] }
}

function mapAddress(owner: Owner, cells: readonly string[]): Mapped {
  const [street, city, country] = [cellText(cells, 2), cellText(cells, 3), cellText(cells, 4)]
  if (street === null && city === null && country === null)
    return { skipped: 'address row without an address' }
  const address = [street, city, country].filter((part) => part !== null).join(', ')
  return { rows: [{ table: 'list_addresses', values: { ...owner, address, city, country } }] }
}

function mapComment(owner: Owner, cells: readonly string[]): Mapped {
  // Not trimmed: the text goes on in the middle of a word or right before a blank.
  const text = cells[1] ?? ''
  if (text.trim() === '' || text.trim() === '-0-') return { skipped: 'comment row without text' }
  return { rows: [continuationRow(owner, text)] }
}
