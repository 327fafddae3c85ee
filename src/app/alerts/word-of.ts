import { AppError } from '../../core/errors.js'
import { storable } from '../../store/commit.js'

/** Longest reason or statement that is kept, characters. */
const LONGEST = 10_000

/**
 * A text in which somebody says something: trimmed, not empty, with at least one letter or digit in it, so that a dash is no reason. Throws
 * E_INPUT_INVALID.
 */
export function wordOf(text: string, field: string, todo: string): string {
  const said = storable(text).trim()
  if (/[\p{L}\p{N}]/u.test(said) && said.length <= LONGEST) return said
  const expected = `words, at most ${LONGEST} characters`
  throw new AppError('E_INPUT_INVALID', `"${field}" expected ${expected}`, { field, expected, todo })
}
