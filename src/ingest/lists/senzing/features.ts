/** Attributes that belong together: one object of a list in the record (`NAMES`, `FEATURES`), or the plain attributes of the record itself. */
export type Feature = ReadonlyMap<string, string>

/** A record of the Senzing entity specification. */
export type SenzingRecord = Readonly<{
  source: string
  id: string
  /** RECORD_TYPE in upper case; empty when the record has none. */
  type: string
  features: readonly Feature[]
}>

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : typeof value === 'number'
      ? String(value)
      : undefined

/** Reads one record; undefined when it has not the attributes that every one must have, DATA_SOURCE and RECORD_ID. */
export function senzingRecord(value: unknown): SenzingRecord | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const members = Object.entries(value)
  const plain = new Map(members.flatMap(([name, one]) => pair(name, one)))
  const [source, id] = [plain.get('DATA_SOURCE'), plain.get('RECORD_ID')]
  if (source === undefined || id === undefined) return undefined
  const nested = members.flatMap(([, one]) => (Array.isArray(one) ? one : [])).flatMap(featureOf)
  const features = [plain, ...nested]
  const type = features.map((feature) => feature.get('RECORD_TYPE')).find((found) => found !== undefined)
  return { source, id, type: type?.toUpperCase() ?? '', features }
}

const pair = (name: string, value: unknown): [string, string][] => {
  const found = text(value)
  return found === undefined ? [] : [[name.toUpperCase(), found]]
}

const featureOf = (value: unknown): Feature[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? [new Map(Object.entries(value).flatMap(([name, one]) => pair(name, one)))]
    : []
