import { AppError } from '../core/errors.js'
import { MAX_ROWS } from '../core/evidence.js'

/**
 * What signals may write beside plain SQL. Texts, not DuckDB macros: a query port runs one SELECT and defines nothing.
 *
 * `list_rows(file, row)` is an aggregate: the first rows by file and row, each once, and how many there are. DuckDB's plain list()
 * depends on the order in which threads finish; this does not. `list_rows(h.file, h.row, h.records)` is for holdings, whose
 * rows may stand for more records than one. `local_day(ts, clock)` is the day at the claimed place, so that no
 * time zone has an advantage; `clock` is people.clock.
 */
const MACROS: Readonly<Record<string, (first: string, second: string, third: string | undefined) => string>> =
  {
    list_rows(file, row, records) {
      const ref = `{'file': ${file}, 'row': ${row}}`
      const known = `FILTER (WHERE ${file} IS NOT NULL)`
      const rows = `coalesce(list(DISTINCT ${ref} ORDER BY ${ref}) ${known}, [])[1:${MAX_ROWS}]`
      const total = `count(DISTINCT ${ref}) ${known}`
      if (records === undefined) return `{'rows': ${rows}, 'total': ${total}}`
      // Each row once, with what it stands for beyond itself.
      const more = `{'file': ${file}, 'row': ${row}, 'more': ${records} - 1}`
      const beyond = `list(DISTINCT ${more} ORDER BY ${more}) FILTER (WHERE ${records} > 1)`
      return `{'rows': ${rows}, 'total': ${total} + CAST(coalesce(list_sum(list_transform(${beyond}, x -> x.more)), 0) AS BIGINT)}`
    },
    local_day: (ts, clock) => `CAST(${ts} + to_minutes(coalesce(${clock}, 0)) AS DATE)`,
  }

/**
 * Replaces every use of a macro, also inside the arguments of another one.
 *
 * @example expandMacros('SELECT local_day(s.ts, p.clock)') // 'SELECT CAST(s.ts + to_minutes(coalesce(p.clock, 0)) AS DATE)'
 */
export function expandMacros(sql: string): string {
  const call = /\b(list_rows|local_day)\(/.exec(sql)
  const macro = MACROS[call?.[1] ?? '']
  if (call?.[1] === undefined || macro === undefined) return sql
  const start = call.index + call[0].length
  const { parts, end } = argumentsAt(sql, start, call[1])
  const [first = '', second = '', third] = parts.map(expandMacros)
  return sql.slice(0, call.index) + macro(first, second, third) + expandMacros(sql.slice(end))
}

/** The arguments, and the position after the closing bracket. */
function argumentsAt(sql: string, start: number, name: string): { parts: readonly string[]; end: number } {
  const parts: string[] = []
  let depth = 0
  let from = start
  for (let i = start; i < sql.length; i++) {
    const char = sql[i]
    if (char === '(') depth++
    else if (char === ')' && depth > 0) depth--
    else if (depth === 0 && (char === ',' || char === ')')) {
      parts.push(sql.slice(from, i).trim())
      from = i + 1
      if (char === ')') {
        if (parts.length !== 2 && !(parts.length === 3 && name === 'list_rows')) break
        return { parts, end: from }
      }
    }
  }
  throw new AppError('E_INPUT_INVALID', `${name} expected two arguments`, { expected: 'two arguments' })
}
