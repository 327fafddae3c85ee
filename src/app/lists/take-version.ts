import path from 'node:path'
import { AppError } from '../../core/errors.js'
import type { Stamp } from '../../store/commit.js'
import { activeListVersion, addListVersion, filesOfVersion } from '../../store/list-versions.js'
import { refuseFuture, refuseOlderEdition } from './check-edition.js'
import type { Store } from '../../store/open-store.js'
import type { ReadTables } from '../../ingest/read-tables.js'
import { isInFuture, listVersions } from '../screen/list-versions.js'
import { type Activated, activateVersion } from './activate-version.js'
import { missingPrimaries, refuseLostEnd, refuseMixedMoments, refuseOtherList } from './check-parts.js'
import { readListFiles } from './read-list-files.js'
import { underId } from './under-id.js'
import { keepVersion, type StagedFile, versionHash } from './version-files.js'

/** A new version, put together in a folder and not looked at yet. */
export type Candidate = Readonly<{
  list: string
  folder: string
  files: readonly StagedFile[]
  /** Where it came from, for people. */
  source: string
  /** Day of publication by somebody else than the list, for forms that do not say it. */
  published?: Readonly<{ day: string; by: 'server' | 'person' }> | undefined
  /** Fetched parts must belong together; what a person hands over may be an excerpt, which is said. */
  whole: boolean
  /** A person says that an edition older than the active one is meant. */
  olderEdition?: boolean | undefined
  /** A person says that files without their end mark are whole. */
  unmarked?: boolean | undefined
}>

/** What became of a candidate. `unchanged`: the active version has the same bytes. */
export type Taken =
  | Readonly<{ kind: 'unchanged'; sha256: string }>
  | Readonly<{ kind: 'active'; activated: Activated; note?: string | undefined }>

/**
 * Checks a candidate, keeps it and makes it the active version. Nothing changes when it is no list, cut off, of mixed moments, from the
 * future, or older than the active version. Throws E_INPUT_INVALID, E_LIST_MALFORMED, E_INPUT_NOTHING_RECOGNISED, E_OUTPUT_UNWRITABLE.
 */
export async function takeVersion(store: Store, stamp: Stamp, candidate: Candidate): Promise<Taken> {
  const { list, folder, files, source } = candidate
  const sha256 = versionHash(files)
  const active = await activeListVersion(store, list)
  if (active?.sha256 === sha256) return { kind: 'unchanged', sha256 }
  const paths = files.map(({ name }) => path.join(folder, name))
  const read = await readListFiles(paths, 'refuse').catch((error: unknown) => {
    throw withPlainPath(error, folder)
  })
  if (candidate.whole) {
    refuseOtherList(read, list)
    refuseMixedMoments(read, paths)
  }
  if (active !== undefined && candidate.unmarked !== true)
    refuseLostEnd(files, await filesOfVersion(store, active.number))
  const dated = dayOf(read, candidate, stamp.at.slice(0, 10))
  refuseFuture(list, dated?.day, stamp.at.slice(0, 10))
  if (candidate.olderEdition !== true && active !== undefined)
    await refuseOlderEdition(store, active, sha256, dated?.day)
  const kept = await keepVersion(store.folder, list, sha256, folder)
  const etag = files.length === 1 ? (files[0]?.etag ?? null) : null
  const version = await addListVersion(
    store,
    stamp,
    {
      list,
      sha256,
      published: dated?.day ?? null,
      published_by: dated?.by ?? null,
      fetched_at: stamp.at,
      source,
      etag,
      entities: new Set(read.tables.list_entities.map(({ list: id, entity }) => `${id}/${entity}`)).size,
      folder: kept,
    },
    files.map(({ lastModified, ended, ...file }) => ({
      ...file,
      last_modified: lastModified,
      ended: ended ? 1 : 0,
    })),
  )
  const activated = await activateVersion(store, stamp, version, underId(read.tables, list))
  return { kind: 'active', activated, note: missingPrimaries(read) }
}

function dayOf(
  read: ReadTables,
  { published }: Candidate,
  today: string,
): { day: string; by: 'list' | 'server' | 'person' } | undefined {
  const days = listVersions(read, today).map(({ published: day }) => day)
  const [oldest] = days.filter((day) => day !== null).sort()
  if (oldest === undefined || days.includes(null)) return published
  // A person may know better than a list that names a day which is still to come.
  return published?.by === 'person' && isInFuture(oldest, today) ? published : { day: oldest, by: 'list' }
}

/** The staging folder is gone when the message is read: name the file by its name. */
function withPlainPath(error: unknown, folder: string): unknown {
  if (!(error instanceof AppError)) return error
  const plain = (text: string): string => text.replaceAll(`${folder}${path.sep}`, '')
  const { file, ...details } = error.details
  return new AppError(
    error.code,
    plain(error.message),
    { ...details, ...(file === undefined ? {} : { file: plain(file) }) },
    error,
  )
}
