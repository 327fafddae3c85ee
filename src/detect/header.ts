import { AppError } from '../core/errors.js'

/** A header line: its value and where it stands, for messages. */
export type HeaderField = Readonly<{ value: string; line: number }>
export type Header = Readonly<{ fields: ReadonlyMap<string, HeaderField>; sql: string; lines: number }>

const KEY = /^--\s?([a-z]+):\s*(.*)$/
const CONTINUED = /^--\s{2,}(\S.*)$/

/** A message about a signal always says where to look. */
export const headerError = (file: string, line: number, problem: string): AppError =>
  new AppError('E_INPUT_INVALID', `${file}:${line}: ${problem}`, { file, row: line })

/**
 * Cuts a signal file into header fields and SQL. A field is `-- key: value`; `--   more` (two spaces or more) continues
 * the field above it. The header ends at the first line that is no comment.
 */
export function readHeader(file: string, text: string): Header {
  const lines = text.split('\n')
  const fields = new Map<string, HeaderField>()
  let last: string | undefined
  let at = 0
  for (; at < lines.length; at++) {
    const line = lines[at]?.trimEnd() ?? ''
    if (!line.startsWith('--')) break
    const key = KEY.exec(line)
    const more = CONTINUED.exec(line)
    if (key?.[1] !== undefined) {
      if (fields.has(key[1])) throw headerError(file, at + 1, `"${key[1]}" expected once, got it twice`)
      last = key[1]
      fields.set(last, { value: key[2] ?? '', line: at + 1 })
    } else if (more?.[1] !== undefined && last !== undefined) {
      const above = fields.get(last) ?? { value: '', line: at + 1 }
      fields.set(last, { ...above, value: `${above.value} ${more[1]}`.trim() })
    } else
      throw headerError(file, at + 1, `header line expected "-- key: value", got ${JSON.stringify(line)}`)
  }
  const sql = lines.slice(at).join('\n').trim().replace(/;$/, '').trimEnd()
  if (sql === '') throw headerError(file, at + 1, 'expected one SELECT after the header, got nothing')
  return { fields, sql, lines: at }
}
