import { createHash } from 'node:crypto'
import { chmod, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../core/errors.js'
import { syncToDisk } from './sync.js'

/** A file of a version that lies in the staging folder. */
export type StagedFile = Readonly<{
  name: string
  sha256: string
  bytes: number
  source: string
  etag: string | null
  lastModified: string | null
  ended: boolean
}>

/** Folder of all versions, below the store's. */
const LISTS = 'lists'
/** Folder in which versions are put together; what lies there is no version. */
const INCOMING = '.incoming'

/** Id under which a list is kept: it becomes the name of a folder. Throws E_USAGE. */
export function checkedId(id: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) return id
  throw new AppError(
    'E_USAGE',
    `"id" expected letters a-z, digits and hyphens, 64 at most, got ${JSON.stringify(id)}`,
  )
}

/** Identity of a version: the hash of its file, or of the sorted hashes of its parts. Names do not count. */
export function versionHash(files: readonly Readonly<{ sha256: string }>[]): string {
  const hashes = files.map(({ sha256 }) => sha256).sort()
  const [only, ...more] = hashes
  if (only !== undefined && more.length === 0) return only
  return createHash('sha256').update(hashes.join('\n')).digest('hex')
}

/**
 * Runs `work` in a new staging folder of this process and removes the folder afterwards. Folders of processes that were killed are removed
 * first.
 */
export async function inStaging<T>(
  store: string,
  id: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const incoming = path.join(store, LISTS, INCOMING)
  const folder = path.join(incoming, `${id}.${process.pid}`)
  try {
    await mkdir(incoming, { recursive: true, mode: 0o700 })
    for (const name of await readdir(incoming))
      if (!isAlive(Number(name.split('.').at(-1))))
        await rm(path.join(incoming, name), { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { mode: 0o700 })
  } catch (cause) {
    throw new AppError(
      'E_OUTPUT_UNWRITABLE',
      'the folder of lists cannot be written',
      { file: incoming },
      cause,
    )
  }
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process is alive, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Moves a staged version to its place, read-only, in one rename: its folder is there whole or not at all. A folder that is there already
 * holds the same bytes and stays. Returns the folder, relative to the store's, with `/`.
 */
export async function keepVersion(
  store: string,
  id: string,
  sha256: string,
  staged: string,
): Promise<string> {
  const relative = `${LISTS}/${id}/${sha256}`
  const target = path.join(store, relative)
  const isThere = await stat(target).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
  if (isThere) return relative
  for (const name of await readdir(staged)) await chmod(path.join(staged, name), 0o400)
  await syncToDisk(staged)
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
  await rename(staged, target)
  await syncToDisk(path.dirname(target))
  return relative
}
