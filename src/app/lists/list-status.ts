import path from 'node:path'
import { LIST_SOURCES } from '../../ingest/lists/sources.data.js'
import { listChecks } from '../../store/list-checks.js'
import { idsOf, pendingRemovals } from '../../store/list-removals.js'
import { listVersionHistory } from '../../store/list-versions.js'
import { openStore } from '../../store/open-store.js'
import { checkListFiles, damageText } from '../../store/verify/check-list-files.js'
import type { ListCheckRow, ListVersionRow } from '../../store/schema.js'
import { daysBetween, isStale, STALE_AFTER_DAYS } from '../screen/list-versions.js'
import { type ListPart, listParts } from './list-parts.js'
import { type ListSettings, readListSettings } from './list-settings.js'

/** A kept version as people are shown it. */
export type VersionStatus = Readonly<{
  number: number
  sha256: string
  state: ListVersionRow['state']
  published: string | null
  publishedBy: 'list' | 'server' | 'person' | null
  fetchedAt: string
  source: string
  entities: number
  /** Where its files are. */
  folder: string
}>

/** One list: what is active, how old it is, and what waits for a person. */
export type ListStatus = Readonly<{
  id: string
  title: string | null
  licence: string | null
  published: string | null
  ageDays: number | null
  staleAfterDays: number
  /** Too old, of unknown age, or from the future: no match on it clears nobody. */
  stale: boolean
  /** Entities that the publisher removed and that keep alerting until somebody approves. */
  pendingRemovals: number
  /** Kept files that are not those that were stored, in words: such a version is not used. */
  damaged: readonly string[]
  /** Where their records come from: versions that still have them. */
  retained: readonly Readonly<{ version: number; published: string | null; entities: number }>[]
  /** Lists in a publication that holds several; empty for one list. */
  parts: readonly ListPart[]
  lastCheck: Omit<ListCheckRow, 'list'> | null
  versions: readonly VersionStatus[]
}>

/** Larger files are hashed only when that is asked for: the status of large lists would take seconds. */
const SMALL = 1_000_000

/**
 * Every list that is kept or was asked for, by id. `today` is a UTC day. Kept files are compared with their sizes, small ones, or all with
 * `check`, with their hashes. Throws E_STORE_FAILED, E_CONFIG_INVALID.
 */
export async function listStatus(folder: string, today: string, check = false): Promise<ListStatus[]> {
  const settings = await readListSettings(folder)
  const store = await openStore(folder, `${today}T00:00:00.000Z`)
  try {
    const versions = await listVersionHistory(store)
    const removals = await pendingRemovals(store)
    const { damaged } = await checkListFiles(store.db, folder, check ? Number.POSITIVE_INFINITY : SMALL)
    const checks = new Map((await listChecks(store)).map((check) => [check.list, check]))
    const ids = [...new Set([...versions.map(({ list }) => list), ...checks.keys()])].sort()
    const parts = new Map<string, readonly ListPart[]>()
    for (const version of versions)
      if (version.state === 'active') parts.set(version.list, await listParts(store, version))
    return ids.map((id) => {
      const source = LIST_SOURCES.find((one) => one.id === id)
      const own = versions.filter(({ list }) => list === id)
      const waiting = removals.filter(({ list }) => list === id)
      const active = own.find(({ state }) => state === 'active')
      const { list: _, ...lastCheck } = checks.get(id) ?? { list: id }
      return {
        id,
        title: source?.title ?? null,
        licence: source?.licence ?? null,
        ...ageOf(active?.published ?? null, today, staleAfter(settings, id)),
        pendingRemovals: waiting.reduce((sum, row) => sum + idsOf(row).length, 0),
        retained: waiting.map((row) => ({
          version: row.kept_from,
          published: own.find(({ number }) => number === row.kept_from)?.published ?? null,
          entities: idsOf(row).length,
        })),
        parts: parts.get(id) ?? [],
        damaged: damaged.filter(({ list }) => list === id).map(damageText),
        lastCheck: 'at' in lastCheck ? lastCheck : null,
        versions: own.map((version) => shown(version, folder)),
      }
    })
  } finally {
    await store.close()
  }
}

/** Age beyond which a list clears nobody, in days. */
export const staleAfter = (settings: ListSettings, id: string): number =>
  settings[id]?.staleAfterDays ?? STALE_AFTER_DAYS

const ageOf = (published: string | null, today: string, staleAfterDays: number) => {
  const ageDays = published === null ? null : daysBetween(published.slice(0, 10), today)
  return { published, ageDays, staleAfterDays, stale: isStale(ageDays, staleAfterDays) }
}

const shown = (version: ListVersionRow, folder: string): VersionStatus => ({
  number: version.number,
  sha256: version.sha256,
  state: version.state,
  published: version.published,
  publishedBy: version.published_by ?? null,
  fetchedAt: version.fetched_at,
  source: version.source,
  entities: version.entities,
  folder: path.join(folder, version.folder),
})
