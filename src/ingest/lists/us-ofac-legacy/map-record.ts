import { expectedGot } from '../../../core/errors.js'
import type { TableRow } from '../../../core/tables.js'
import type { Mapped } from '../../adapter.js'
import { listIdentifier } from '../document-kind.js'
import { addressRow, identifierRow, nameRow, type Owner } from '../entity-rows.js'
import { ofacAddress } from '../us-ofac/address.js'
import { legacyFragment } from '../us-ofac/typed-value.js'
import { cellsOf, cellText, isEndMark, legacyKind, programsOf } from './cells.js'
import { continuationRow, isCut } from './continuation.js'
import { factRows } from './list-rows.js'
import { openLink } from './open-link.js'
import { parseRemarks, remarkFragments, withoutLastLink } from './remarks.js'

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
  const cut = remark !== null && isCut(remark)
  const said = parseRemarks(cut ? fragments.slice(0, -1) : fragments)
  const facts = !cut && openLink(remark ?? '') !== undefined ? withoutLastLink(said) : said
  const details = DETAILS.flatMap(([index, label]) => {
    const text = cellText(cells, index)
    const fragment = text === null ? '' : legacyFragment(label, text)
    // A title often stands in the remark as well, with or without its label.
    return text === null || fragments.includes(fragment) || fragments.includes(text) ? [] : [fragment]
  })
  const flag = cellText(cells, 9)
  const callSign = cellText(cells, 5)
  const entity: TableRow = {
    table: 'list_entities',
    values: {
      list: owner.list,
      entity: owner.entity,
      schema: SCHEMA[cells[2]?.trim() ?? ''] ?? 'Organization',
      caption,
      programs: programsOf(cells),
      listed_on: null,
      partial: false,
      birth_dates: facts.births,
      countries: flag === null ? facts.countries : [...new Set([flag, ...facts.countries])],
      remarks: [...details, ...(remark === null ? [] : [remark])].join('; ') || null,
      published: null,
    },
  }
  const signs = callSign === null ? [] : [listIdentifier('Vessel Call Sign', callSign)]
  return {
    rows: [
      entity,
      nameRow(owner, { name: caption, kind: 'primary', weak: false }),
      ...signs.map((sign) => identifierRow(owner, sign)),
      ...factRows(owner, facts),
    ],
  }
}

function mapAlias(owner: Owner, cells: readonly string[]): Mapped {
  const name = cellText(cells, 3)
  const kind = cellText(cells, 2)
  if (name === null || kind === null) return { rejected: expectedGot('alt_name', 'a name', '') }
  return { rows: [nameRow(owner, { name, kind, weak: false })] }
}

function mapAddress(owner: Owner, cells: readonly string[]): Mapped {
  const address = ofacAddress({
    streets: [cellText(cells, 2)],
    city: cellText(cells, 3),
    country: cellText(cells, 4),
  })
  if (address === undefined) return { skipped: 'address row without an address' }
  return { rows: [addressRow(owner, address)] }
}

function mapComment(owner: Owner, cells: readonly string[]): Mapped {
  // Not trimmed: the text goes on in the middle of a word or right before a blank.
  const text = cells[1] ?? ''
  if (text.trim() === '' || text.trim() === '-0-') return { skipped: 'comment row without text' }
  return { rows: [continuationRow(owner, text)] }
}
