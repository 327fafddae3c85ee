import { describe, expect, test } from 'vitest'
import { parseSignal } from './parse-signal.js'
import { SIGNAL_SOURCES } from './signals.generated.js'
import { lintSignal } from './testing/lint-signal.js'

const lint = (sql: string) => lintSignal({ sql, file: 'x.sql' })
const GOOD = 'SELECT worker, list(a ORDER BY a) FROM t ORDER BY worker'

describe('lint of signals', () => {
  test.each(SIGNAL_SOURCES.map((source) => [source.file, source] as const))('%s', (_, source) =>
    expect(lintSignal(parseSignal(source))).toEqual([]),
  )

  test('a good one passes', () => expect(lint(GOOD)).toEqual([]))
  test.each([
    ['a name', 'SELECT worker, w.name FROM t ORDER BY worker', 'reads the column name'],
    ['a country', 'SELECT worker FROM t WHERE country IS NULL ORDER BY worker', 'reads the column country'],
    ['a latitude', 'SELECT worker, max(lat) FROM t ORDER BY worker', 'reads the column lat'],
    ['a country code', "SELECT worker FROM t WHERE a = 'KP' ORDER BY worker", "names a place, 'KP'"],
    [
      'a country in words',
      "SELECT worker FROM t WHERE a LIKE '%north korea%' ORDER BY worker",
      'names a place',
    ],
    ['a time zone', "SELECT worker FROM t WHERE a = 'Asia/Shanghai' ORDER BY worker", 'names a place'],
    ['an average', 'SELECT worker, avg(x) FROM t ORDER BY worker', 'uses avg()'],
    ['a first one', 'SELECT worker, first(x) FROM t ORDER BY worker', 'uses first()'],
    ['a sum of floats', 'SELECT worker, sum(distance_km) FROM t ORDER BY worker', 'adds floats'],
    ['an unordered list', 'SELECT worker, string_agg(a, 1) FROM t ORDER BY worker', 'has no ORDER BY'],
    ['no final order', 'SELECT worker FROM (SELECT worker FROM t ORDER BY worker)', 'does not end with'],
  ])('%s is refused', (_, sql, problem) => expect(lint(sql).join('; ')).toContain(problem))

  test('every signal is documented in words', () => {
    for (const source of SIGNAL_SOURCES) {
      const signal = parseSignal(source)
      expect(signal.derivation.length, signal.id).toBeGreaterThan(30)
      expect(signal.next.length, signal.id).toBeGreaterThan(5)
      expect(`${signal.title} ${signal.claim}`, signal.id).not.toMatch(/guilt|fraudster|criminal/i)
    }
  })
})
