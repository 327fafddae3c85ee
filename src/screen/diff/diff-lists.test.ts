import { describe, expect, test } from 'vitest'
import { type ListTables, NO_LIST_ROWS } from '../../core/list-tables.js'
import { diffLists } from './diff-lists.js'
import { entityKey } from './entity-values.js'
import { pickEntities } from './pick-entities.js'

const FILE = 'f'.repeat(64)

/** Synthetic persons: id, names, programmes. */
const list = (...people: readonly [id: string, names: string[], programs?: string[]][]): ListTables => ({
  ...NO_LIST_ROWS,
  list_entities: people.map(([entity, [caption = null], programs = []], i) => ({
    list: 'own',
    entity,
    schema: 'Person',
    caption,
    programs,
    listed_on: null,
    partial: false,
    birth_dates: [],
    countries: [],
    remarks: null,
    published: null,
    file: FILE,
    row: i + 1,
  })),
  list_names: people.flatMap(([entity, names], i) =>
    names.map((name, n) => ({
      list: 'own',
      entity,
      name,
      kind: n === 0 ? 'primary' : 'aka',
      weak: false,
      script: 'Latn',
      file: FILE,
      row: i + 1,
    })),
  ),
})

describe('diffLists', () => {
  test('names who was added, removed and changed, with both values and their records', () => {
    const before = list(['1', ['Ann One']], ['2', ['Ben Two', 'Benny'], ['X']], ['3', ['Cat Three']])
    const after = list(['3', ['Cat Three']], ['2', ['Ben Two', 'Benjamin'], ['X']], ['4', ['Dan Four']])
    const { before: old, after: now, changes } = diffLists(before, after)
    expect([old, now]).toEqual([3, 3])
    expect(changes.map(({ kind, entity, caption }) => [kind, entity, caption])).toEqual([
      ['removed', '1', 'Ann One'],
      ['changed', '2', 'Ben Two'],
      ['added', '4', 'Dan Four'],
    ])
    expect(changes[1]?.fields).toEqual([
      {
        field: 'name',
        removed: [{ value: 'Benny (aka)', rows: [{ file: FILE, row: 2 }] }],
        added: [{ value: 'Benjamin (aka)', rows: [{ file: FILE, row: 2 }] }],
      },
    ])
  })

  test('other records, another order and another day of publication are no change', () => {
    const before = list(['1', ['Ann One']], ['2', ['Ben Two']])
    const moved = list(['2', ['Ben Two']], ['1', ['Ann One']])
    const after = {
      ...moved,
      list_entities: moved.list_entities.map((row) => ({
        ...row,
        published: '2026-11-01',
        file: 'e'.repeat(64),
      })),
    }
    expect(diffLists(before, after).changes).toEqual([])
  })

  test('a name that becomes weak is a change', () => {
    const before = list(['1', ['Ann One', 'Anna']])
    const after = {
      ...before,
      list_names: before.list_names.map((row) => ({ ...row, weak: row.name === 'Anna' })),
    }
    expect(
      diffLists(before, after).changes.map(({ fields }) => fields.map((f) => f.added[0]?.value)),
    ).toEqual([['Anna (aka, weak)']])
  })
})

test('pickEntities keeps the rows of all tables of those it is asked for', () => {
  const picked = pickEntities(
    list(['1', ['Ann', 'Anna']], ['2', ['Ben']]),
    (key) => key === entityKey('own', '1'),
  )
  expect([picked.list_entities.length, picked.list_names.length]).toEqual([1, 2])
})
