import type { ListTables } from '../../core/list-tables.js'

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
  /** SHA-256 of every file with rows of it, sorted. */
  files: readonly string[]
}>

/** What is known of a kept list beside its rows. */
export type KeptFacts = Readonly<{ list: string; published: string | null; staleAfterDays: number }>

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

/**
 * Publication and age at `today` (a UTC day) of the lists among the rows, sorted by id. A kept list whose form does not say when it was
 * published has the day that its server or importer said.
 */
export function listVersions(
  { tables }: Readonly<{ tables: ListTables }>,
  today: string,
  kept: readonly KeptFacts[] = [],
): ListVersion[] {
  const ids = [...new Set(tables.list_entities.map(({ list }) => list ?? ''))].sort()
  return ids.map((id) => {
    const entities = tables.list_entities.filter(({ list }) => list === id)
    const facts = kept.find(({ list }) => list === id)
    const published =
      oldestDay(entities.map(({ published: day }) => day)) ?? facts?.published?.slice(0, 10) ?? null
    return {
      id,
      published,
      ...ageOf(published, today, facts),
      entities: entities.length,
      names: tables.list_names.filter(({ list }) => list === id).length,
      files: filesOf(tables, id),
    }
  })
}

/** Age of a list that was published on a day, and whether it is too old. */
function ageOf(
  published: string | null,
  today: string,
  facts: Pick<KeptFacts, 'staleAfterDays'> | undefined,
): Pick<ListVersion, 'ageDays' | 'stale'> {
  const ageDays = published === null ? null : daysBetween(published, today)
  return { ageDays, stale: ageDays === null || ageDays > (facts?.staleAfterDays ?? STALE_AFTER_DAYS) }
}

/** The same versions on another day: what was saved with an index has aged since. */
export const agedVersions = (
  versions: readonly ListVersion[],
  today: string,
  kept: readonly KeptFacts[],
): ListVersion[] =>
  versions.map((version) => {
    const facts = kept.find(({ list }) => list === version.id)
    return { ...version, ...ageOf(version.published, today, facts) }
  })

function filesOf(tables: ListTables, id: string): string[] {
  const found = new Set<string>()
  for (const rows of Object.values(tables))
    for (const { list, file } of rows) if (list === id && file !== null) found.add(file)
  return [...found].sort()
}
