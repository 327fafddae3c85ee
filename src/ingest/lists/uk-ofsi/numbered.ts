import type { Fact } from '../uk-sanctions/fact.js'
import type { MakeFacts } from '../uk-sanctions/make-facts.js'

/**
 * Values of a cell in which the OFSI list numbers several: `(1) Syria (2) Iraq`. One without a number is one value.
 *
 * @example numbered('(1) Syria. (2) Iraq.') // ['Syria', 'Iraq']
 */
const numbered = (text: string): string[] => {
  const parts = text.split(/\(\d{1,2}\)/)
  if (parts.length === 1) return text.trim() === '' ? [] : [text.trim()]
  return parts.map((part) => part.trim().replace(/[.,;]$/, '')).filter((part) => part !== '')
}

/** Makes the facts of each value of such a cell. */
export const eachNumbered =
  (make: MakeFacts): MakeFacts =>
  (text = '') =>
    numbered(text).flatMap((one) => make(one))

/** Makes the facts of two such cells that belong together, when they have as many values; else of the first, and then of the second. */
export const pairNumbered =
  (make: MakeFacts): MakeFacts =>
  (first = '', second = ''): readonly Fact[] => {
    const [a, b] = [numbered(first), numbered(second)]
    if (a.length === b.length || a.length <= 1)
      return a.length <= 1 ? make(first, second) : a.flatMap((one, i) => make(one, b[i] ?? ''))
    return [...a.flatMap((one) => make(one, '')), ...make('', second)]
  }
