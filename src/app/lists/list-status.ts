import path from 'node:path'
import { LIST_SOURCES } from '../../ingest/lists/sources.data.js'
import { listChecks } from '../../store/list-checks.js'
import { idsOf, pendingRemovals } from '../../store/list-removals.js'
import { listVersionHistory } from '../../store/list-versions.js'
import { openStore } from '../../store/open-store.js'
import type { ListCheckRow, ListVersionRow } from '../../store/schema.js'
import { daysBetween, STALE_AFTER_DAYS } from '../screen/list-versions.js'
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
  /** Too old, or of unknown age: no match on it clears nobody. */
  stale: boolean
  /** Entities that the publisher removed and that keep alerting until somebody approves. */
  pendingRemovals: number
  lastCheck: Omit<ListCheckRow, 'list'> | null
  versions: readonly VersionStatus[]
}>

/** Every list that is kept or was asked for, by id. `today` is a UTC day. Throws E_STORE_FAILED, E_CONFIG_INVALID. */
export async function listStatus(folder: string, today: string): Promise<ListStatus[]> {
  const settings = await readListSettings(folder)
  const store = await openStore(folder, `${today}T00:00:00.000Z`)
  try {
    const versions = await listVersionHistory(store)
    const removals = await pendingRemovals(store)
    const checks = new Map((await listChecks(store)).map((check) => [check.list, check]))
    const ids = [...new Set([...versions.map(({ list }) => list), ...checks.keys()])].sort()
    return ids.map((id) => {
      const source = LIST_SOURCES.find((one) => one.id === id)
      const own = versions.filter(({ list }) => list === id)
      const active = own.find(({ state }) => state === 'active')
      const { list: _, ...lastCheck } = checks.get(id) ?? { list: id }
      return {
        id,
        title: source?.title ?? null,
        licence: source?.licence ?? null,
        ...ageOf(active?.published ?? null, today, staleAfter(settings, id)),
        pendingRemovals: removals
          .filter(({ list }) => list === id)
          .reduce((sum, row) => sum + idsOf(row).length, 0),
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
  return { published, ageDays, staleAfterDays, stale: ageDays === null || ageDays > staleAfterDays }
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
