import { parseShare, type Share } from '../../screen/index.js'
import { invalid, type NamedRow, readRows } from '../trace/read-rows.js'
import { COLUMNS, KIND_WORDS, kindOf } from './columns.js'
import type { HoldingsFile, NamedHolding } from './named-holding.js'
import { periodDay } from './period-day.js'

type Row = NamedRow<keyof typeof COLUMNS>

const SHARE_WORDS = 'a share such as 50, 50.0 %, 1/3, 25-50 %, >25 %, or nothing when it is unknown'

/**
 * Reads a table of holdings (CSV or JSON records). It is written for this run, so the first wrong record stops it: E_INPUT_INVALID with file, record
 * and column.
 */
export async function readHoldingsTable(
  path: string,
): Promise<Readonly<{ holdings: readonly NamedHolding[]; file: HoldingsFile }>> {
  const rows = await readRows(path, COLUMNS, [])
  const holdings = rows.map((row) => holdingOf(path, row))
  const [first] = rows
  return {
    holdings,
    file: {
      path,
      file: first?.file ?? '',
      records: rows.length,
      used: rows.length,
      skipped: 0,
      notes: notesOn(holdings),
    },
  }
}

function holdingOf(path: string, { cell, row, file }: Row): NamedHolding {
  const [ownerId, ownedId] = [cell('ownerId'), cell('ownedId')]
  const [owner, owned] = [cell('owner') ?? ownerId, cell('owned') ?? ownedId]
  if (owner === undefined) throw invalid(path, row, 'owner', 'a name or an id', '')
  if (owned === undefined) throw invalid(path, row, 'owned', 'a name or an id', '')
  const stated = cell('percent') ?? ''
  const share: Share | undefined = parseShare(stated)
  if (share === undefined) throw invalid(path, row, 'percent', SHARE_WORDS, stated)
  const kind = kindOf(cell('kind'))
  if (kind === undefined)
    throw invalid(path, row, 'kind', `one of ${KIND_WORDS.join(', ')}`, cell('kind') ?? '')
  const from = day(path, row, 'from', cell('from'))
  const to = day(path, row, 'to', cell('to'))
  if (from !== undefined && to !== undefined && to <= from)
    throw invalid(
      path,
      row,
      'to',
      `a day after ${from} (the last day is not part of the period)`,
      cell('to') ?? '',
    )
  return {
    owner: { name: owner, id: ownerId },
    owned: { name: owned, id: ownedId },
    kind: kind[0],
    share,
    stated,
    from,
    to,
    basis: cell('basis') ?? kind[1],
    group: cell('group'),
    row: { file, row },
  }
}

function day(path: string, row: number, end: 'from' | 'to', text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const found = periodDay(text, end)
  if (found === undefined) throw invalid(path, row, end, 'a day, month or year such as 2024-03-01', text)
  return found
}

/** What looks like a table of another unit: shares of 0.3 are read as 0.3 %, and a reader must know. */
function notesOn(holdings: readonly NamedHolding[]): string[] {
  const stated = holdings.filter(({ stated: text }) => text !== '')
  const isSmall = stated.every(({ share: { high } }) => high.num * 100n <= high.den)
  return stated.length > 1 && isSmall
    ? ['no share is above 1 %: write fractions as 1/2 or in percent, not as 0.5']
    : []
}
