import { describe, expect, test } from 'vitest'
import { parseSignal } from './parse-signal.js'

const GOOD = `-- id: good
-- title: A title
-- claim: a claim
-- source: payroll
-- cause: money
-- bits: 6.5 (why: one in a hundred,
--   and so on)
-- attack: none
-- reference: a book
-- innocent: household, second-job
-- next: ask
-- tables: payouts, workers
-- per: worker
SELECT worker FROM payouts ORDER BY worker;
`

const problem = (text: string, file = 'good.sql'): string => {
  try {
    parseSignal({ file, text })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return 'none'
}

describe('parseSignal', () => {
  test('reads every field; a line that continues belongs to the field above', () => {
    expect(parseSignal({ file: 'good.sql', text: GOOD })).toMatchObject({
      id: 'good',
      millibits: 6500,
      derivation: 'one in a hundred, and so on',
      innocent: ['household', 'second-job'],
      tables: ['payouts', 'workers'],
      flags: [],
      mark: undefined,
      sql: 'SELECT worker FROM payouts ORDER BY worker',
    })
  })

  test.each([
    ['an unknown source', ['payroll', 'gossip'], 'good.sql:4: "source" expected one of'],
    ['an unknown cause', ['cause: money', 'cause: origin'], 'good.sql:5: "cause" expected one of'],
    ['bits without derivation', ['6.5 (why: one', '6.5 (one'], 'good.sql:6: "bits" expected "6.0 (why: …)"'],
    [
      'an unknown explanation',
      ['household, ', 'luck, '],
      'good.sql:10: "innocent" has the unknown value "luck"',
    ],
    [
      'an unknown table',
      ['payouts, ', 'salaries, '],
      'good.sql:12: "tables" has the unknown value "salaries"',
    ],
    ['an unknown field', ['-- attack:', '-- attach:'], 'good.sql:8: unknown header field "attach"'],
    ['a missing field', ['-- next: ask\n', ''], 'good.sql:12: header field "next" is missing'],
    [
      'a line that is no field',
      ['-- next: ask', '-- Next'],
      'good.sql:11: header line expected "-- key: value"',
    ],
    [
      'a header without SELECT',
      ['SELECT worker FROM payouts ORDER BY worker;\n', ''],
      'good.sql:14: expected one SELECT',
    ],
    [
      'a field twice',
      ['-- per: worker', '-- next: worker'],
      'good.sql:13: "next" expected once, got it twice',
    ],
  ])('names file and line of %s', (_, [from = '', to = ''], message) =>
    expect(problem(GOOD.replace(from, to))).toContain(message),
  )

  test('the id is the name of the file', () =>
    expect(problem(GOOD, 'other.sql')).toBe('other.sql:1: "id" expected the name of the file'))
})
