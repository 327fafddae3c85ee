import { AppError } from '../core/errors.js'
import { EXIT_CODE, EXIT_INTERNAL } from './exit-codes.js'
import { inert } from './inert.js'

/**
 * What a person reads when a job stops: what happened, where, what was expected, what to do. Returns the lines without a
 * trailing newline, and the exit code. Unknown errors keep their stack, because they are faults of ours.
 */
export function renderError(error: unknown): { text: string; exitCode: number } {
  if (!(error instanceof AppError)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return {
      text: `bridle: internal fault: ${inert(stack)}\n  This is a fault of Bridle. Nothing half-written was left behind.`,
      exitCode: EXIT_INTERNAL,
    }
  }
  const { file, row, field, expected, got, todo } = error.details
  const where = [file, row === undefined ? undefined : `row ${row}`, field].filter(
    (part) => part !== undefined,
  )
  const lines = [`bridle: ${error.message} [${error.code}]`]
  if (where.length > 0) lines.push(`  where     ${where.join(', ')}`)
  if (expected !== undefined) lines.push(`  expected  ${expected}`)
  if (got !== undefined) lines.push(`  got       ${got}`)
  if (todo !== undefined) lines.push(`  to do     ${todo}`)
  return { text: lines.map(inert).join('\n'), exitCode: EXIT_CODE[error.code] }
}
