import type { ReadTables } from '../../ingest/read-tables.js'

/** Beyond this age a list clears nobody: OFAC publishes several times a week (screening.md, "stale"). */
export const STALE_AFTER_DAYS = 90

/** A list as it was loaded: version, age and how its records fared. */
export type ListVersion = Readonly<{
  id: string
  /** Day of publication; null when the form does not say it. */
  published: string | null
  ageDays: number | null
  /** Too old, or of unknown age: no match on it clears nobody. */
  stale: boolean
  entities: number
  names: number
  files: readonly string[]
}>

const MS_PER_DAY = 86_400_000

/** Whole days between two UTC days. */
export const daysBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY)

/** The oldest of the days on which the parts of a list were published; null as soon as one is unknown: two editions together are as old as the older one. */
const oldestDay = (days: readonly (string | null)[]): string | null =>
  days.reduce(
    (oldest, day) => (oldest === null || day === null ? null : day < oldest ? day : oldest),
    days[0] ?? null,
  )

/** Publication and age at `today` (a UTC day) of the lists among the rows, sorted by id. */
export function listVersions({ tables }: ReadTables, today: string): ListVersion[] {
  const ids = [...new Set(tables.list_entities.map(({ list }) => list ?? ''))].sort()
  return ids.map((id) => {
    const entities = tables.list_entities.filter(({ list }) => list === id)
    const published = oldestDay(entities.map(({ published: day }) => day))
    const ageDays = published === null ? null : daysBetween(published, today)
    return {
      id,
      published,
      ageDays,
      stale: ageDays === null || ageDays > STALE_AFTER_DAYS,
      entities: entities.length,
      names: tables.list_names.filter(({ list }) => list === id).length,
      files: [...new Set(entities.flatMap(({ file }) => file ?? []))].sort(),
    }
  })
}
