import { isObject, type JsonObject, listAt, objectAt, textAt } from '../json-fields.js'

/**
 * The value of a custom field by one of its keys, wherever an export has it: `custom_fields` and `keyed_custom_fields` as
 * objects (v1), or a list of `{ name_key, value }` (v3).
 */
export function customField(record: JsonObject, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const plain = textAt(objectAt(record, 'custom_fields'), key)
    if (plain !== undefined) return plain
    const keyed = objectAt(record, 'keyed_custom_fields')[key]
    if (isObject(keyed) && textAt(keyed, 'value') !== undefined) return textAt(keyed, 'value')
    const listed = listAt(record, 'custom_fields').find((entry) =>
      [entry['name_key'], entry['key'], entry['name']].some((name) => normal(name) === key),
    )
    if (listed !== undefined && textAt(listed, 'value') !== undefined) return textAt(listed, 'value')
  }
  return undefined
}

const normal = (name: unknown): string =>
  typeof name === 'string' ? name.toLowerCase().replace(/[^a-z0-9]+/g, '_') : ''
