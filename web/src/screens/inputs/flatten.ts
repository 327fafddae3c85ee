type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

const isPlain = (value: Json): value is string | number | boolean | null =>
  typeof value !== 'object' || value === null

const show = (value: string | number | boolean | null): string => (value === null ? 'not set' : String(value))

/** A tree of settings as lines: `weights.prior` and its value. */
export function flatten(value: Json, path = ''): (readonly [string, string])[] {
  if (isPlain(value)) return [[path, show(value)]]
  if (Array.isArray(value) && value.every(isPlain)) return [[path, value.map(show).join(', ') || 'none']]
  const entries = Object.entries(value)
  if (entries.length === 0) return [[path, 'none']]
  return entries.flatMap(([key, child]) => flatten(child, path === '' ? key : `${path}.${key}`))
}
