import { AppError } from '../../core/errors.js'
import type { ListVersionRow } from '../../store/schema.js'

/**
 * The kept version that a word names: its number, the beginning of its hash (4 digits at least), or an id, which means the active version.
 * Undefined when the word looks like none of these. Throws E_INPUT_NOT_FOUND, E_USAGE when it names several.
 */
export function findVersion(history: readonly ListVersionRow[], word: string): ListVersionRow | undefined {
  const active = history.find(({ list, state }) => list === word && state === 'active')
  if (active !== undefined) return active
  if (!/^(?:\d{1,6}|[0-9a-f]{4,64})$/.test(word)) return undefined
  const byNumber = history.find(({ number }) => String(number) === word)
  if (byNumber !== undefined) return byNumber
  const found = word.length < 4 ? [] : history.filter(({ sha256 }) => sha256.startsWith(word))
  const [first, ...more] = found
  if (first !== undefined && more.length === 0) return first
  throw new AppError(
    first === undefined ? 'E_INPUT_NOT_FOUND' : 'E_USAGE',
    `${first === undefined ? 'no version' : 'more than one version'} of a list has the number or hash ${word}`,
    { todo: 'bridle lists status' },
  )
}

/** The version of the same list that was active before this one, as far as the numbers tell; undefined for the first. */
export const versionBefore = (
  history: readonly ListVersionRow[],
  version: ListVersionRow,
): ListVersionRow | undefined =>
  history
    .filter(
      ({ list, state, number }) => list === version.list && state === 'superseded' && number < version.number,
    )
    .at(-1)
