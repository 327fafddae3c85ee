import { expect, test } from 'vitest'
import { ddl, TABLE_NAMES, TABLES } from './tables.js'

test('every table says what it holds, and its key names its own columns', () => {
  for (const name of TABLE_NAMES) {
    const { columns, comment, key } = TABLES[name]
    expect(comment, name).not.toBe('')
    for (const column of key) expect(Object.keys(columns), name).toContain(column)
    for (const [column, [, meaning]] of Object.entries(columns))
      expect(meaning, `${name}.${column}`).not.toBe('')
  }
})

test('amounts are BIGNUM, because DECIMAL ends at 38 digits', () => {
  expect(ddl('transfers')).toContain('units BIGNUM')
})
