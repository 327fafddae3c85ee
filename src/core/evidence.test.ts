import { expect, test } from 'vitest'
import { evidenceOf, MAX_ROWS, sortRows } from './evidence.js'

test('rows are sorted by file and row, and cited once', () => {
  const rows = [
    { file: 'b', row: 2 },
    { file: 'a', row: 10 },
    { file: 'a', row: 9 },
    { file: 'b', row: 2 },
  ]
  expect(sortRows(rows)).toEqual([
    { file: 'a', row: 9 },
    { file: 'a', row: 10 },
    { file: 'b', row: 2 },
  ])
})

test('no rows make no evidence', () => {
  expect(evidenceOf([])).toBeUndefined()
})

test('at most fifty rows are cited, and the total says how many there are', () => {
  const rows = Array.from({ length: MAX_ROWS + 11 }, (_, i) => ({ file: 'a', row: i + 1 }))
  const evidence = evidenceOf(rows, 'SELECT 1')
  expect(evidence?.rows).toHaveLength(MAX_ROWS)
  expect(evidence?.total).toBe(MAX_ROWS + 11)
  expect(evidence?.query).toBe('SELECT 1')
})
