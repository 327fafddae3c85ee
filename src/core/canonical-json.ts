/** What JSON can hold. A member that is undefined or null counts as absent. */
export type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [key: string]: Json }

/**
 * One text for one value: members sorted by code unit, no blanks, absent members left out, so that equal values have equal bytes and equal
 * hashes (the idea of RFC 8785). Only finite numbers; throws a TypeError for others.
 *
 * @example canonicalJson({ b: 1, a: [null, 'x'], c: undefined }) // '{"a":[null,"x"],"b":1}'
 */
export function canonicalJson(value: Json): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} is no JSON number`)
  if (typeof value !== 'object') return JSON.stringify(value)
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.entries(value)
    .filter(([, inner]) => inner !== undefined && inner !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
}

// Array.isArray does not narrow readonly arrays.
const isArray = (value: object): value is readonly Json[] => Array.isArray(value)
