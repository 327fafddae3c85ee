import type { Signal } from '../signal.js'

/** Columns that say who somebody is or where, by name. Places are read as distance_km, offset_delta and same_place only. */
const FORBIDDEN_COLUMNS =
  /\b(?:name|to_name|signed_by|caption|country|region|city|lat|lon|nationality|ethnicity|gender|birth_dates?|age|language)\b/i

/** Aggregates whose result depends on the order in which rows arrive, or on the last bits of a float. */
const UNSTABLE =
  /\b(?:avg|mean|fsum|kahan_sum|stddev\w*|var_\w+|variance|any_value|arbitrary|first|last|mode|median)\s*\(/i
const FLOAT_SUM = /\bsum\s*\([^)]*\b(?:distance_km|offset_delta|score|confidence|hours|lat|lon)\b/i
const LISTS = /\b(?:list|array_agg|string_agg|group_concat|listagg)\s*\(/gi
const ZONE = /\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//i

/** What is wrong with the SQL of a signal, in words; empty when nothing is. */
export function lintSignal({ sql, file }: Pick<Signal, 'sql' | 'file'>): string[] {
  const code = sql.replace(/--.*$/gm, '')
  const bare = code.replace(/'(?:[^']|'')*'/g, "''")
  const problems: string[] = []
  const column = FORBIDDEN_COLUMNS.exec(bare)
  if (column !== null) problems.push(`${file}: reads the column ${column[0]}`)
  const unstable = UNSTABLE.exec(bare)
  if (unstable !== null) problems.push(`${file}: uses ${unstable[0]}), which differs from run to run`)
  if (FLOAT_SUM.test(bare)) problems.push(`${file}: adds floats`)
  for (const match of bare.matchAll(LISTS))
    if (!/\bORDER BY\b/i.test(call(bare, match.index + match[0].length)))
      problems.push(`${file}: ${match[0]}) has no ORDER BY`)
  if (!/\bORDER BY (?:\w+\.)?worker\b[^()]*$/i.test(bare))
    problems.push(`${file}: does not end with ORDER BY worker`)
  for (const [literal] of code.matchAll(/'(?:[^']|'')*'/g))
    if (isPlace(literal.slice(1, -1))) problems.push(`${file}: names a place, ${literal}`)
  return problems
}

/** The text of a call up to its closing bracket. */
function call(sql: string, start: number): string {
  let depth = 1
  let end = start
  for (; end < sql.length && depth > 0; end++) depth += sql[end] === '(' ? 1 : sql[end] === ')' ? -1 : 0
  return sql.slice(start, end)
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const NAMES = new Intl.DisplayNames(['en'], { type: 'region' })
const COUNTRIES = LETTERS.flatMap((a) => LETTERS.map((b) => a + b))
  .map((code) => ({ code, name: NAMES.of(code) ?? code }))
  .filter(({ code, name }) => name !== code && name !== 'Unknown Region')

function isPlace(text: string): boolean {
  if (ZONE.test(text) || COUNTRIES.some(({ code }) => code === text)) return true
  return COUNTRIES.some(({ name }) =>
    new RegExp(`\\b${name.replace(/[^\p{L} ]/gu, '.')}\\b`, 'iu').test(text),
  )
}
