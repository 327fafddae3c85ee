/**
 * Names and texts of everything in a record: cells of a CSV record by header, members of a JSON record by path
 * (`actor.alternateId`, `target[0].id`). Values that are no texts are written as JSON.
 */
export function flattenFields(value: unknown): Record<string, string> {
  const fields: Record<string, string> = {}
  const add = (path: string, part: unknown): void => {
    if (Array.isArray(part)) for (const [i, item] of part.entries()) add(`${path}[${i}]`, item)
    else if (typeof part === 'object' && part !== null)
      for (const [name, inner] of Object.entries(part)) add(path === '' ? name : `${path}.${name}`, inner)
    else fields[path === '' ? 'value' : path] = typeof part === 'string' ? part : (JSON.stringify(part) ?? '')
  }
  add('', value)
  return fields
}
