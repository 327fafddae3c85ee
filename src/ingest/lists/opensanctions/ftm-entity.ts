/** A FollowTheMoney entity as OpenSanctions exports it, one per line of entities.ftm.json. */
export type FtmEntity = Readonly<{
  /** Id of the list that it stands on. */
  list: string
  id: string
  schema: string
  caption: string | undefined
  datasets: readonly string[]
  lastSeen: string | undefined
  /** Values of one property; empty when the entity does not have it. */
  values(property: string): readonly string[]
}>

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string' && one.trim() !== '') : []

/** Reads one record; undefined when it is no FtM entity (https://followthemoney.tech/docs/). */
export function ftmEntity(record: unknown, list: string): FtmEntity | undefined {
  if (typeof record !== 'object' || record === null) return undefined
  const { id, schema, caption, properties, datasets, last_seen } = record as Readonly<Record<string, unknown>>
  if (typeof id !== 'string' || id === '' || typeof schema !== 'string') return undefined
  if (typeof properties !== 'object' || properties === null) return undefined
  const own = properties as Readonly<Record<string, unknown>>
  return {
    list,
    id,
    schema,
    caption: typeof caption === 'string' && caption !== '' ? caption : undefined,
    datasets: strings(datasets),
    lastSeen: typeof last_seen === 'string' ? last_seen.slice(0, 10) : undefined,
    // Object.hasOwn: a property named `constructor` must not reach the prototype.
    values: (property) => (Object.hasOwn(own, property) ? strings(own[property]) : []),
  }
}
