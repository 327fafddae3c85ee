import { describe, expect, test } from 'vitest'
import { expandMacros } from './expand-macros.js'

describe('expandMacros', () => {
  test('list_rows is ordered, distinct and bounded', () => {
    const ref = `{'file': e.file, 'row': e.row}`
    expect(expandMacros('SELECT list_rows(e.file, e.row) AS evidence')).toBe(
      `SELECT {'rows': coalesce(list(DISTINCT ${ref} ORDER BY ${ref}) FILTER (WHERE e.file IS NOT NULL), [])[1:50], ` +
        `'total': count(DISTINCT ${ref}) FILTER (WHERE e.file IS NOT NULL)} AS evidence`,
    )
  })
  test('arguments may hold brackets and macros', () =>
    expect(expandMacros('local_day(max(coalesce(a, b)), local_day(x, y))')).toBe(
      'CAST(max(coalesce(a, b)) + to_minutes(coalesce(CAST(x + to_minutes(coalesce(y, 0)) AS DATE), 0)) AS DATE)',
    ))
  test('other text stays', () => expect(expandMacros("SELECT 'list of rows'")).toBe("SELECT 'list of rows'"))
  test.each(['list_rows(a)', 'list_rows(a, b, c, d)', 'local_day(a, b, c)', 'list_rows(a, b'])(
    '%s is refused',
    (sql) => expect(() => expandMacros(sql)).toThrow('expected two arguments'),
  )
})
