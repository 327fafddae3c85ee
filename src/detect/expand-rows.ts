import { MAX_ROWS } from '../core/evidence.js'
import { AppError } from '../core/errors.js'

const CALL = 'list_rows('

/**
 * Replaces `list_rows(file, row)` by an aggregate that gives the first rows by file and row, each once, and how many
 * there are. DuckDB's plain list() depends on the order in which threads finish; this does not.
 *
 * @example expandRows('SELECT worker, list_rows(s.file, s.row) AS evidence …')
 */
export function expandRows(sql: string): string {
  const at = sql.indexOf(CALL)
  if (at < 0) return sql
  const [first, second, end] = argumentsAt(sql, at + CALL.length)
  const ref = `{'file': ${first}, 'row': ${second}}`
  const known = `FILTER (WHERE ${first} IS NOT NULL)`
  const rows = `coalesce(list(DISTINCT ${ref} ORDER BY ${ref}) ${known}, [])[1:${MAX_ROWS}]`
  const aggregate = `{'rows': ${rows}, 'total': count(DISTINCT ${ref}) ${known}}`
  return sql.slice(0, at) + aggregate + expandRows(sql.slice(end))
}

/** The two arguments, and the position after the closing bracket. */
function argumentsAt(sql: string, start: number): [string, string, number] {
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
        const [first, second] = parts
        if (parts.length !== 2 || first === undefined || second === undefined) break
        return [first, second, from]
      }
    }
  }
  throw new AppError('E_INPUT_INVALID', 'list_rows expected two arguments, file and row', { todo: CALL })
}
