import type { ListTables } from '../../core/list-tables.js'
import { collectionOf } from '../../ingest/lists/collections.js'

/** Beyond this age a list clears nobody: OFAC publishes several times a week (screening.md, "stale"). */
export const STALE_AFTER_DAYS = 90

/** A list as it was loaded: version, age and how its records fared. */
export type ListVersion = Readonly<{
  id: string
  /** Day of publication; null when the form does not say it. */
  published: string | null
  ageDays: number | null
  /** Too old, of unknown age, or from the future: no match on it clears nobody. */
  stale: boolean
  entities: number
  names: number
  /** SHA-256 of every file with rows of it, sorted. */
  files: readonly string[]
  /** How many of the entities each file brings, the file with most first; only where several do. */
  perFile?: readonly Readonly<{ file: string; entities: number }>[]
}>

/** What is known of a kept list beside its rows. */
export type KeptFacts = Readonly<{ list: string; published: string | null; staleAfterDays: number }>

const MS_PER_DAY = 86_400_000

/** Whole days between two UTC days. */
export const daysBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY)

/** A day ahead is another time zone; more is an error or a lie. Either way the age of such a list is unknown. */
export const isInFuture = (published: string, today: string): boolean => daysBetween(published, today) < -1

/** Whether a list of an age clears nobody: too old, of unknown age, or published in the future. */
export const isStale = (ageDays: number | null, limit: number): boolean =>
  ageDays === null || ageDays > limit || ageDays < -1

/** The oldest of the days on which the parts of a list were published; null as soon as one is unknown: two editions together are as old as the older one. */
const oldestDay = (days: readonly (string | null)[]): string | null =>
  days.reduce(
    (oldest, day) => (oldest === null || day === null ? null : day < oldest ? day : oldest),
    days[0] ?? null,
  )

/**
 * Publication and age at `today` (a UTC day) of the lists among the rows, sorted by id. A kept list whose form does not say when it was
 * published, or says a day in the future, has the day that its server or importer said.
 */
export function listVersions(
  { tables }: Readonly<{ tables: ListTables }>,
  today: string,
  kept: readonly KeptFacts[] = [],
): ListVersion[] {
  const ids = [...new Set(tables.list_entities.map(({ list }) => list ?? ''))].sort()
  return ids.map((id) => {
    const entities = tables.list_entities.filter(({ list }) => list === id)
    const facts = factsOn(kept, id)
    const said = oldestDay(entities.map(({ published: day }) => day))
    const noted = facts?.published?.slice(0, 10) ?? null
    const published = said === null || isInFuture(said, today) ? (noted ?? said) : said
    return {
      id,
      published,
      ...ageOf(published, today, facts),
      entities: entities.length,
      names: tables.list_names.filter(({ list }) => list === id).length,
      files: filesOf(tables, id),
      ...perFile(entities),
    }
  })
}

/**
 * What is known of a list that is kept by itself, or in a publication with others, or both: the older day and the lower limit hold then.
 */
function factsOn(kept: readonly KeptFacts[], id: string): Omit<KeptFacts, 'list'> | undefined {
  const own = kept.filter(({ list }) => list === id || list === collectionOf(id))
  if (own.length === 0) return undefined
  return {
    published: oldestDay(own.map(({ published }) => published)),
    staleAfterDays: Math.min(...own.map(({ staleAfterDays }) => staleAfterDays)),
  }
}

/** Age of a list that was published on a day, and whether it is too old. */
function ageOf(
  published: string | null,
  today: string,
  facts: Pick<KeptFacts, 'staleAfterDays'> | undefined,
): Pick<ListVersion, 'ageDays' | 'stale'> {
  const ageDays = published === null ? null : daysBetween(published, today)
  return { ageDays, stale: isStale(ageDays, facts?.staleAfterDays ?? STALE_AFTER_DAYS) }
}

/** The same versions on another day: what was saved with an index has aged since. */
export const agedVersions = (
  versions: readonly ListVersion[],
  today: string,
  kept: readonly KeptFacts[],
): ListVersion[] =>
  versions.map((version) => {
    const facts = factsOn(kept, version.id)
    return { ...version, ...ageOf(version.published, today, facts) }
  })

function perFile(entities: readonly Readonly<{ file: string | null }>[]): Pick<ListVersion, 'perFile'> {
  const counts = new Map<string, number>()
  for (const { file } of entities) if (file !== null) counts.set(file, (counts.get(file) ?? 0) + 1)
  if (counts.size < 2) return {}
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return { perFile: sorted.map(([file, own]) => ({ file, entities: own })) }
}

function filesOf(tables: ListTables, id: string): string[] {
  const found = new Set<string>()
  for (const rows of Object.values(tables))
    for (const { list, file } of rows) if (list === id && file !== null) found.add(file)
  return [...found].sort()
}
