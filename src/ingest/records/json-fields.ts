/** An object of a JSON record. */
export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object under a name; an empty one when there is none. */
export function objectAt(value: JsonObject, name: string): JsonObject {
  const found = value[name]
  return isObject(found) ? found : {}
}

/** The objects in the list under a name. */
export function listAt(value: JsonObject, name: string): readonly JsonObject[] {
  const found = value[name]
  return Array.isArray(found) ? found.filter(isObject) : []
}

/** The text under a name, numbers included; undefined when empty, null or missing. In JSON null means absent. */
export function textAt(value: JsonObject, name: string): string | undefined {
  const found = value[name]
  if (typeof found === 'number' && Number.isFinite(found)) return String(found)
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined
}

/** The number under a name, or null. */
export function numberAt(value: JsonObject, name: string): number | null {
  const found = value[name]
  return typeof found === 'number' && Number.isFinite(found) ? found : null
}
