import { expect, test } from 'vitest'
import { LIST_TABLES, type ListTables } from '../../../core/list-tables.js'
import { buildIndex, type Query } from '../../../screen/index.js'
import { screenerOver } from '../../screen.js'
import { answerer } from './answer-pieces.js'
import { readPiece } from '../read-queries.js'

const none = Object.fromEntries(LIST_TABLES.map((table) => [table, []])) as unknown as ListTables
const lists = [
  {
    id: 'own',
    published: '2026-11-01',
    ageDays: 21,
    stale: false,
    entities: 0,
    names: 0,
    files: ['a'.repeat(64), 'b'.repeat(64)],
  },
]
const loaded = { index: buildIndex(none), lists, files: [], rejects: [], removed: new Map<string, string>() }

test('writes what the screener answers, byte by byte, and one answer for queries that differ in their id', async () => {
  const screener = await screenerOver(loaded, { lists: [], today: '2026-11-22', asOf: '2026-01-01' })
  let asked = 0
  const answer = (query: Query) => {
    asked++
    return screener.answer(query)
  }
  const texts = [
    '{"id":"a","name":"Anna \\"B\\" Berg","schema":"Person","wallets":["x"]}',
    '{"name":"Anna \\"B\\" Berg","schema":"Person","wallets":["x"],"id":"b\\u2028"}',
    '{"id":7,"country":null}',
    '{"id":',
  ]
  const pieces = texts.map((text, i) => ({ row: i + 1, text }))
  const { bytes, counts } = answerer({ ...screener, answer })(pieces)
  const wanted = pieces.map((piece) => {
    const line = readPiece(piece)
    return JSON.stringify(
      line.problem === undefined
        ? screener.answer(line.value)
        : { id: line.id, row: line.row, error: line.problem },
    )
  })
  expect(new TextDecoder().decode(bytes)).toBe(`${wanted.join('\n')}\n`)
  expect(asked).toBe(2)
  expect(counts).toEqual({ rows: 4, alerts: 0, notClear: 3, clear: 0, problems: 1, matches: {} })
})
