import { AppError } from '../../core/errors.js'
import type { SqlRow } from '../../core/ports.js'

const wrong = (row: SqlRow, column: string, expected: string): AppError =>
  new AppError(
    'E_INVARIANT',
    `column "${column}" expected ${expected}, got ${JSON.stringify(row[column] ?? null)}`,
    {
      field: column,
      expected,
    },
  )

/** A text column that a query never leaves empty. */
export function text(row: SqlRow, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw wrong(row, column, 'a text')
  return value
}

/** A text column in which null means absent. */
export function optionalText(row: SqlRow, column: string): string | null {
  return row[column] === null || row[column] === undefined ? null : text(row, column)
}

/** A number column that a query never leaves empty. */
export function int(row: SqlRow, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw wrong(row, column, 'a number')
  return value
}

/** A number column in which null means absent. */
export function optionalInt(row: SqlRow, column: string): number | null {
  return row[column] === null || row[column] === undefined ? null : int(row, column)
}
