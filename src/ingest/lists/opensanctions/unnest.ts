import { RELATIONS } from './schemas.data.js'

type Raw = Readonly<{ id: string; schema: string; properties: Readonly<Record<string, unknown>> }>

/** Properties by which what is said about a thing refers to it. */
const HOLDERS: Readonly<Record<string, readonly string[]>> = {
  Sanction: ['entity'],
  Identification: ['holder'],
  Passport: ['holder'],
  CryptoWallet: ['holder'],
  ...Object.fromEntries(Object.entries(RELATIONS).map(([schema, [from, to]]) => [schema, [from, to]])),
}
/** Deeper nesting is cut: OpenSanctions nests the other end of a relation, and no more. */
const DEEPEST = 4

const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'schema' in value &&
  typeof value.schema === 'string' &&
  'properties' in value &&
  typeof value.properties === 'object' &&
  value.properties !== null

/**
 * Takes a nested FtM record apart: the entity with ids in place of the entities inside its properties, and behind it what these say about it
 * (sanctions, documents, addresses, relations). The nested form leaves out the way back to the outer entity; it is put in again. Things at the
 * other end of a relation are no targets of the list: their ids stay in the relation, and they are no entities of their own.
 */
export function unnest(record: unknown): readonly unknown[] {
  if (!isRaw(record) || !hasNested(record)) return [record]
  const found: unknown[] = []
  flatten(record, undefined, 0, found)
  return found
}

const hasNested = ({ properties }: Raw): boolean =>
  Object.values(properties).some((values) => Array.isArray(values) && values.some(isRaw))

function flatten(raw: Raw, outer: string | undefined, depth: number, found: unknown[]): void {
  const properties: Record<string, unknown> = {}
  const inner: Raw[] = []
  for (const [name, values] of Object.entries(raw.properties)) {
    const list = Array.isArray(values) ? (values as readonly unknown[]) : []
    properties[name] = list.map((value) => (isRaw(value) ? value.id : value))
    inner.push(...list.filter(isRaw))
  }
  const holders = Object.hasOwn(HOLDERS, raw.schema) ? (HOLDERS[raw.schema] ?? []) : []
  const missing = holders.find((name) => !Array.isArray(properties[name]) || properties[name].length === 0)
  if (outer !== undefined && missing !== undefined) properties[missing] = [outer]
  const said = depth === 0 || holders.length > 0 || raw.schema === 'Address'
  if (!said) return
  found.push({ ...raw, properties })
  if (depth < DEEPEST) for (const one of inner) flatten(one, raw.id, depth + 1, found)
}
