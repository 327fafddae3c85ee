import path from 'node:path'
import { AppError } from '../../core/errors.js'
import { plural } from '../../core/format.js'
import type { Progress } from '../../core/ports.js'
import { LIST_SOURCES } from '../../ingest/lists/sources.data.js'
import type { Stamp } from '../../store/commit.js'
import { noteListCheck } from '../../store/list-checks.js'
import { activeListVersion, filesOfVersion, listVersionHistory } from '../../store/list-versions.js'
import { openStore, type Store } from '../../store/open-store.js'
import { fetchParts, PATIENCE, type Patience } from './fetch-parts.js'
import { readListSettings } from './list-settings.js'
import { type Plan, planOf, type SourceChoice, sourceOf } from './source-of.js'
import { type Taken, takeVersion } from './take-version.js'
import { openTransport, TIMEOUTS, type Timeouts } from './transport.js'
import { inStaging } from './version-files.js'

export type UpdateOptions = Readonly<{
  /** Folder of the store. */
  folder: string
  stamp: Stamp
  /** Lists to fetch; none: those that are kept, and those that anybody may fetch. */
  ids: readonly string[]
  choice?: SourceChoice
  env: Readonly<Record<string, string | undefined>>
  patience?: Partial<Patience>
  timeouts?: Partial<Timeouts>
  progress: Progress
}>

/** How the update of one list ended. After a failure the version before is as active as it was. */
export type Updated = Readonly<
  { id: string } & (
    | { outcome: 'updated'; taken: Extract<Taken, { kind: 'active' }> }
    | { outcome: 'unchanged' }
    | { outcome: 'left out'; why: string }
    | { outcome: 'failed'; error: AppError }
  )
>

/**
 * Fetches lists from their publishers, checks them and makes them active, one after the other; one that fails stops none of the others.
 * Throws E_USAGE for an id without address, E_CONFIG_INVALID, E_STORE_FAILED.
 */
export async function updateLists(options: UpdateOptions): Promise<Updated[]> {
  const { folder, stamp, ids, progress } = options
  const settings = await readListSettings(folder)
  for (const id of ids) sourceOf(id)
  const store = await openStore(folder, stamp.at)
  const transport = openTransport({ ...TIMEOUTS, ...options.timeouts })
  const patience = { ...PATIENCE, ...options.patience }
  try {
    const outcomes: Updated[] = []
    for (const id of ids.length > 0 ? ids : await usualLists(store)) {
      const source = sourceOf(id)
      progress.step(id)
      const outcome = await attempt(id, ids.length > 0, async (): Promise<Updated> => {
        const plan = planOf(source, settings, options.env, options.choice)
        return await updateOne(store, stamp, plan, (known, staging) =>
          fetchParts(transport, plan.parts, staging, known, patience, progress),
        )
      })
      await note(store, stamp, outcome)
      progress.done(told(outcome))
      outcomes.push(outcome)
    }
    return outcomes
  } finally {
    await transport.close()
    await store.close()
  }
}

/** Lists that need neither licence nor token, and those that are kept already. */
async function usualLists(store: Store): Promise<string[]> {
  const kept = new Set((await listVersionHistory(store)).map(({ list }) => list))
  return LIST_SOURCES.filter(({ id, onRequest }) => kept.has(id) || onRequest === undefined).map(
    ({ id }) => id,
  )
}

/** A token that is not set is a reason to leave a list out, unless it was asked for by name. */
async function attempt(id: string, named: boolean, work: () => Promise<Updated>): Promise<Updated> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'E_CONFIG_INVALID' && error.details.field === 'token' && !named)
      return { id, outcome: 'left out', why: `${error.message}: ${error.details.todo}` }
    if (error.code === 'E_USAGE') throw error
    return { id, outcome: 'failed', error }
  }
}

async function updateOne(
  store: Store,
  stamp: Stamp,
  { id, parts }: Plan,
  fetch: (kept: Parameters<typeof fetchParts>[3], staging: string) => ReturnType<typeof fetchParts>,
): Promise<Updated> {
  const active = await activeListVersion(store, id)
  const kept =
    active === undefined
      ? undefined
      : { folder: path.join(store.folder, active.folder), files: await filesOfVersion(store, active.number) }
  return inStaging(store.folder, id, async (staging) => {
    const files = await fetch(kept, staging)
    if (files === undefined) return { id, outcome: 'unchanged' }
    const taken = await takeVersion(store, stamp, {
      list: id,
      folder: staging,
      files,
      source: files[0]?.source.replace(/[^/]*$/, parts.length > 1 ? '' : '$&') ?? id,
      published: serverDay(files.map(({ lastModified }) => lastModified)),
      whole: true,
    })
    return taken.kind === 'active' ? { id, outcome: 'updated', taken } : { id, outcome: 'unchanged' }
  })
}

/** The oldest day that the server gives to a part (Last-Modified); undefined as soon as one has none. */
function serverDay(dates: readonly (string | null)[]): { day: string; by: 'server' } | undefined {
  const times = dates.map((date) => (date === null ? Number.NaN : Date.parse(date)))
  const oldest = Math.min(...times)
  return Number.isNaN(oldest) ? undefined : { day: new Date(oldest).toISOString().slice(0, 10), by: 'server' }
}

async function note(store: Store, stamp: Stamp, outcome: Updated): Promise<void> {
  if (outcome.outcome === 'left out') return
  const problem = outcome.outcome === 'failed' ? problemOf(outcome.error) : null
  await noteListCheck(store, stamp, { list: outcome.id, outcome: outcome.outcome, problem })
}

const problemOf = ({ message, details: { file, got } }: AppError): string =>
  [message, file, got].filter((part) => part !== undefined).join('; ')

function told(outcome: Updated): string {
  switch (outcome.outcome) {
    case 'updated': {
      const { added, changed, removed, pending, version } = outcome.taken.activated
      const waits = pending === 0 ? '' : `, ${pending} removals wait for approval`
      return `${plural(version.entities, 'entity', 'entities')}: ${added} added, ${changed} changed, ${removed} removed${waits}`
    }
    case 'unchanged':
      return 'unchanged'
    case 'left out':
      return 'left out: no token'
    case 'failed':
      return `failed: ${outcome.error.message}`
  }
}
