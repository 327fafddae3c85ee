import { sortRows } from '../../core/evidence.js'
import type { ListTables } from '../../core/list-tables.js'
import { type EntityValues, entityValues, type Value } from './entity-values.js'

/** Values of one field that only one of two versions has. A value that was corrected is removed and added. */
export type FieldChange = Readonly<{
  field: string
  removed: readonly Value[]
  added: readonly Value[]
}>

/** What happened to one entity between two versions. */
export type EntityChange = Readonly<{
  kind: 'added' | 'removed' | 'changed'
  list: string
  entity: string
  /** As the newer version has it; of a removed entity, as the older one had it. */
  caption: string
  schema: string
  fields: readonly FieldChange[]
}>

/** Two versions compared: how many entities each has, and every entity that differs, by list and id. */
export type ListDiff = Readonly<{
  before: number
  after: number
  changes: readonly EntityChange[]
}>

/** Compares two versions of lists, entity by entity and field by field. The order of their rows does not matter. */
export function diffLists(before: ListTables, after: ListTables): ListDiff {
  const [old, now] = [entityValues(before), entityValues(after)]
  const changes: EntityChange[] = []
  for (const [key, entity] of now) {
    const known = old.get(key)
    const fields = compareFields(known, entity)
    if (fields.length > 0) changes.push(change(known === undefined ? 'added' : 'changed', entity, fields))
  }
  for (const [key, entity] of old)
    if (!now.has(key)) changes.push(change('removed', entity, compareFields(entity, undefined)))
  changes.sort((a, b) => byText(a.list, b.list) || byText(a.entity, b.entity))
  return { before: old.size, after: now.size, changes }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const change = (
  kind: EntityChange['kind'],
  { list, entity, caption, schema }: EntityValues,
  fields: readonly FieldChange[],
): EntityChange => ({ kind, list, entity, caption, schema, fields })

function compareFields(old: EntityValues | undefined, now: EntityValues | undefined): FieldChange[] {
  const names = new Set([...(old?.fields.keys() ?? []), ...(now?.fields.keys() ?? [])])
  return [...names].sort(byText).flatMap((field) => {
    const removed = only(old, now, field)
    const added = only(now, old, field)
    return removed.length + added.length === 0 ? [] : [{ field, removed, added }]
  })
}

/** Values of a field that one side has and the other lacks, sorted. */
function only(side: EntityValues | undefined, other: EntityValues | undefined, field: string): Value[] {
  const theirs = other?.fields.get(field)
  return [...(side?.fields.get(field) ?? [])]
    .filter(([value]) => theirs?.has(value) !== true)
    .map(([value, rows]) => ({ value, rows: sortRows(rows) }))
    .sort((a, b) => byText(a.value, b.value))
}
