import { canonicalJson, type Json } from '../../core/canonical-json.js'

/** One value that two JSON values do not share: where it is, and what stands on each side; undefined is nothing. */
export type JsonDifference = Readonly<{ what: string; stored: Json; now: Json }>

type JsonObject = { readonly [key: string]: Json }

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Every value in which two JSON values differ. Elements of lists are told apart by what they are about (the entity, the feature, the field), not by
 * their place, so that one new match does not make all others look changed; another order alone is told as such.
 *
 * @example jsonDifferences({ a: [{ id: 'x', n: 1 }] }, { a: [{ id: 'x', n: 2 }] }) // [{ what: 'a[x].n', stored: 1, now: 2 }]
 */
export function jsonDifferences(stored: Json, now: Json, what = ''): JsonDifference[] {
  if (same(stored, now)) return []
  if (Array.isArray(stored) && Array.isArray(now)) return ofLists(stored, now, what)
  if (isObject(stored) && isObject(now))
    return keysOf(stored, now).flatMap((key) =>
      jsonDifferences(stored[key], now[key], what === '' ? key : `${what}.${key}`),
    )
  return [{ what, stored, now }]
}

const same = (a: Json, b: Json): boolean => canonicalJson(a) === canonicalJson(b)

const keysOf = (a: JsonObject, b: JsonObject): string[] => [
  ...new Set([...Object.keys(a), ...Object.keys(b)]),
]

function ofLists(stored: readonly Json[], now: readonly Json[], what: string): JsonDifference[] {
  const [before, after] = [byName(stored), byName(now)]
  const names = [...new Set([...before.keys(), ...after.keys()])]
  const found = names.flatMap((name) =>
    jsonDifferences(before.get(name), after.get(name), `${what}[${name}]`),
  )
  return found.length > 0
    ? found
    : [{ what: `${what}, order`, stored: [...before.keys()], now: [...after.keys()] }]
}

/** Elements by name; a name that comes again has its number behind it. */
function byName(values: readonly Json[]): Map<string, Json> {
  const found = new Map<string, Json>()
  for (const value of values) {
    const name = nameOf(value)
    let free = name
    for (let n = 2; found.has(free); n++) free = `${name} #${n}`
    found.set(free, value)
  }
  return found
}

function nameOf(value: Json): string {
  if (!isObject(value)) return String(value)
  const { entity, feature, id, field, file, row } = value
  if (isObject(entity)) {
    const { list, id: own } = entity
    return `${list} ${own}`
  }
  if (file !== undefined) return `${file} #${row}`
  return String(feature ?? id ?? field ?? 'value')
}
