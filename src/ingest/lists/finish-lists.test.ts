import { describe, expect, test } from 'vitest'
import { type ListTables, NO_LIST_ROWS } from '../../core/list-tables.js'
import type { RowOf, TableRow } from '../../core/tables.js'
import { finishLists } from './finish-lists.js'
import { mapLegacyRecord } from './us-ofac-legacy/map-record.js'

const EMPTY = '-0- '
const FILE = { sdn: 'a'.repeat(64), comments: 'b'.repeat(64), alt: 'c'.repeat(64) }

/** Rows of legacy records, as reading them gives. */
function rowsOf(...records: readonly [file: string, row: number, ...cells: string[]][]): ListTables {
  const bins: Record<string, object[]> = {
    list_entities: [],
    list_names: [],
    list_identifiers: [],
    list_addresses: [],
    list_links: [],
  }
  for (const [file, row, ...cells] of records) {
    const mapped = mapLegacyRecord('us-ofac-sdn', Object.fromEntries(cells.map((cell, i) => [`c${i}`, cell])))
    if (!('rows' in mapped)) throw new Error(JSON.stringify(mapped))
    for (const { table, values } of mapped.rows as readonly TableRow[])
      bins[table]?.push({ ...values, file, row })
  }
  return { ...NO_LIST_ROWS, ...(bins as unknown as ListTables) }
}

const primary = (remark: string): [string, number, ...string[]] => [
  FILE.sdn,
  7,
  '29703',
  'ANDREYEV, Anton',
  'individual',
  'CYBER2',
  ...Array.from({ length: 7 }, () => EMPTY),
  remark,
]
const wallets = (rows: readonly RowOf<'list_identifiers'>[]): unknown[] =>
  rows
    .filter(({ kind }) => kind === 'wallet')
    .map(({ value, scheme, file, row }) => [scheme, value, file, row])

describe('remarks that go on in SDN_COMMENTS', () => {
  const head = `DOB 1 Jan 1990; ${'x'.repeat(1000 - 'DOB 1 Jan 1990; '.length - '; Digital Currency Addres'.length)}; Digital Currency Addres`
  const tables = rowsOf(primary(head), [
    FILE.comments,
    3,
    '29703',
    "s - ETH 0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c; nationality Russia; a.k.a. 'KRANK'; Passport 4005504207 (Russia).",
  ])
  const more = finishLists(tables)

  test('a fact that is cut in two comes out whole and cites the comment', () => {
    expect(head).toHaveLength(1000)
    expect(wallets(tables.list_identifiers)).toEqual([])
    expect(wallets(more.list_identifiers)).toEqual([
      ['ETH', '0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c', FILE.comments, 3],
    ])
    expect(more.list_names.map(({ name, weak }) => [name, weak])).toEqual([['KRANK', true]])
  })

  test('the entity gets the facts of both parts and the whole remark', () => {
    expect(more.list_entities).toMatchObject([
      { entity: '29703', birth_dates: ['1990-01-01'], countries: ['Russia'], partial: false },
    ])
    expect(more.list_entities[0]?.remarks).toContain('Digital Currency Address - ETH 0x8576')
  })

  test('the order of the rows changes nothing', () => {
    const reversed = { ...tables, list_identifiers: [...tables.list_identifiers].reverse() }
    expect(finishLists(reversed)).toEqual(more)
  })
})

test('a comment without its entity gives what is whole, and a partial entity', () => {
  const more = finishLists(
    rowsOf([FILE.comments, 1, '99', "half a fact; a.k.a. 'NAME'; Linked To: SOMEBODY."]),
  )
  expect(more.list_names.map(({ name }) => name)).toEqual(['NAME'])
  expect(more.list_entities).toMatchObject([{ entity: '99', partial: true, caption: 'NAME' }])
})

test('aliases without a primary record make a partial entity; its caption is the first of the file', () => {
  const more = finishLists(
    rowsOf(
      [FILE.alt, 9, '42498', '2', 'aka', 'SIM, Second', EMPTY],
      [FILE.alt, 4, '42498', '1', 'aka', "SIM, Hyo'n-so'p", EMPTY],
      [FILE.alt, 5, '7', '3', '41 Ulitsa Klary Tsetskin', 'Vladivostok', 'Russia', EMPTY],
    ),
  )
  expect(
    more.list_entities.map(({ entity, caption, schema, partial }) => [entity, caption, schema, partial]),
  ).toEqual([
    ['42498', "SIM, Hyo'n-so'p", 'Person', true],
    ['7', 'entry 7, name not in this set', 'LegalEntity', true],
  ])
})

test.each([
  ['LINKED LTD', 'Linked To: LINKED LTD.', 'LINKED LTD'],
  ['LINKED LTD.', 'Linked To: FIRST; Linked To: LINKED LTD.', 'LINKED LTD.'],
  ['ANOTHER', 'Linked To: LINKED S.A.', 'LINKED S.A.'],
  ['ANOTHER', 'Linked To: LINKED LTD.', 'LINKED LTD'],
])(
  'the name at the end of a remark is one of the list where it has it: %s, %s',
  (caption, remark, target) => {
    const other = [FILE.sdn, 8, '5', caption, ...Array.from({ length: 10 }, () => EMPTY)] as const
    const more = finishLists(rowsOf(primary(remark), [...other]))
    expect(more.list_links.map((link) => [link.target, link.kind, link.file, link.row])).toEqual([
      [target, 'linked_to', FILE.sdn, 7],
    ])
  },
)

test('a whole list needs nothing more', () => {
  expect(finishLists(rowsOf(primary('DOB 1990.')))).toEqual(NO_LIST_ROWS)
})
