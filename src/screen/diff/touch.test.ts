import { expect, test } from 'vitest'
import { type ListTables, NO_LIST_ROWS } from '../../core/list-tables.js'
import { buildIndex } from '../build-index.js'
import { screen } from '../screen.js'
import { canTouch, touchOf } from './touch.js'

/** Synthetic parties of one name each. */
const list = (schema: string, names: readonly string[]): ListTables => {
  const rows = names.map((name, i) => ({
    list: 'own',
    entity: `${String(i).padStart(3, '0')} ${name}`,
    name,
    file: 'f'.repeat(64),
    row: i + 1,
  }))
  return {
    ...NO_LIST_ROWS,
    list_entities: rows.map(({ name, ...row }) => ({
      ...row,
      schema,
      caption: name,
      programs: [],
      listed_on: null,
      partial: false,
      birth_dates: [],
      countries: [],
      remarks: null,
      published: null,
    })),
    list_names: rows.map((row) => ({ ...row, kind: 'primary', weak: false, script: 'Latn' })),
  }
}

test('a newcomer that matches nothing can take the place of a name that would: such a query is touched', () => {
  const born = (year: string, tables: ListTables): ListTables => ({
    ...tables,
    list_entities: tables.list_entities.map((row) => ({
      ...row,
      birth_dates: [row.caption === 'PETROW, Ivan' ? '1970' : year],
    })),
  })
  const crowd = Array.from({ length: 59 }, () => 'PETROV, Ivan')
  const before = born('1931', list('Person', ['PETROW, Ivan', ...crowd]))
  const after = born('1931', list('Person', ['PETROW, Ivan', ...crowd, 'PETROV, Ivan']))
  const query = { id: 'q', name: 'Ivan Petrov', schema: 'Person', birthDate: '1970' }
  const found = (tables: ListTables): string[] =>
    screen(buildIndex(tables), query).matches.map(({ entity }) => entity.caption)
  expect(found(before)).toEqual(['PETROW, Ivan'])
  expect(found(born('1931', list('Person', ['PETROV, Ivan'])))).toEqual([])
  // Retrieval compares a bounded number of names in full, and namesakes of another year can be the most promising ones.
  expect(canTouch(touchOf(before, after, buildIndex(after)), query, {})).toBe(true)
})

test('a word that became known to the lists touches the queries that have it, as long as no other name has it', () => {
  const long = 'Intrnatinal Xyzzy Quux Zeta Vortex Kappa Lambda'
  const query = { id: 'q', name: 'Intrnatinal Orion Foods', schema: 'Company' }
  const before = list('Company', ['International Orion Foods'])
  const after = list('Company', ['International Orion Foods', long])
  const touch = touchOf(before, after, buildIndex(after))
  expect([...touch.words.entity]).toContain('intrnatinal')
  expect(canTouch(touch, query, {})).toBe(true)
  const known = list('Company', ['International Orion Foods', 'Intrnatinal Mills'])
  const more = list('Company', ['International Orion Foods', 'Intrnatinal Mills', long])
  expect(canTouch(touchOf(known, more, buildIndex(more)), query, {})).toBe(false)
})

test('without a difference nothing is touched', () => {
  const same = list('Person', ['PETROW, Iwan A.', 'KIM, Chol'])
  const touch = touchOf(same, same, buildIndex(same))
  expect(touch.entities).toBe(0)
  expect(canTouch(touch, { id: 'q', name: 'Ivan Petrov' }, {})).toBe(false)
})
