import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { canonicalJson } from '../../core/canonical-json.js'
import { SCREEN_CONFIG } from '../../screen/index.js'
import { filesOfVersion } from '../../store/list-versions.js'
import { openStore } from '../../store/open-store.js'
import { codeFingerprint } from '../build-workspace/code-fingerprint.js'
import { expandPaths } from '../expand-paths.js'
import type { ChosenLists } from '../lists/choose-lists.js'
import type { SavedPlace } from './saved-index.js'

/** What an index is made from: a key that changes with any of it, and where each file lies now. */
export type IndexInputs = Readonly<{
  key: string
  /** Paths by SHA-256. */
  paths: ReadonlyMap<string, readonly string[]>
  place: SavedPlace
}>

/** Everything that decides about an index besides the lists. */
const CODE = ['../../core/', '../../ingest/', '../../names/', '../../screen/'] as const

type Source = Readonly<{ name: string; path: string }>

/**
 * Looks at the bytes of all lists without reading them as lists. Undefined when one of them cannot be read; whoever reads them then says why.
 */
export async function indexInputs(
  { paths, kept }: ChosenLists,
  map: string | undefined,
  store: string,
  at: string,
): Promise<IndexInputs | undefined> {
  try {
    // A mapping finds its files by their paths; without one their names are enough.
    const named = (await expandPaths(paths)).map((file) => ({
      name: map === undefined ? path.basename(file) : file,
      path: file,
    }))
    const stored = kept.length === 0 ? [] : await storedFiles(kept, store, at)
    const hashed = await Promise.all(
      [...named, ...stored].map(async (one) => ({ ...one, sha256: await hashFile(one.path) })),
    )
    const code = await codeFingerprint(CODE)
    const mapping = map === undefined ? null : await hashFile(map)
    const versions = kept.map(({ version, retained, part }) => ({
      list: version.list,
      part: part ?? null,
      number: version.number,
      retained: retained.map(({ keptFrom, removedOn, keys }) => ({
        keptFrom,
        removedOn,
        keys: [...keys].sort(),
      })),
    }))
    const files = hashed.map(({ name, sha256 }) => `${name} ${sha256}`).sort()
    const facts = { code, config: SCREEN_CONFIG, files, mapping, versions }
    return {
      key: createHash('sha256').update(canonicalJson(facts)).digest('hex'),
      paths: pathsByHash(hashed),
      place: await placeOf(paths, versions, store),
    }
  } catch {
    return undefined
  }
}

async function storedFiles(kept: ChosenLists['kept'], folder: string, at: string): Promise<Source[]> {
  const store = await openStore(folder, at)
  try {
    const found: Source[] = []
    for (const { version } of kept)
      for (const { name } of await filesOfVersion(store, version.number))
        found.push({ name: `${version.list}/${name}`, path: path.join(store.folder, version.folder, name) })
    return found
  } finally {
    await store.close()
  }
}

function pathsByHash(files: readonly Readonly<{ path: string; sha256: string }>[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { path: file, sha256 } of files) found.set(sha256, [...(found.get(sha256) ?? []), file].sort())
  return found
}

/** Beside the list when one path was named, else, or where that cannot be written, in the store's cache. One file per set of lists: a new version replaces the old one. */
async function placeOf(paths: readonly string[], versions: unknown, store: string): Promise<SavedPlace> {
  const [only, ...more] = paths
  const what = paths.map((one) => path.resolve(one)).sort()
  const asked = createHash('sha256').update(
    canonicalJson(what.length === 0 ? JSON.stringify(versions) : what),
  )
  const beside = only !== undefined && more.length === 0 ? await besideOf(only) : []
  return {
    folders: [...beside, path.join(store, 'cache')],
    name: `screen-${asked.digest('hex').slice(0, 16)}.index`,
    store,
  }
}

/** Write permission for anybody. */
const WRITABLE = 0o222

/**
 * The folder beside a list; none where the list's folder is marked as read-only. The mark counts, not whether writing would succeed: an
 * administrator's process can write everywhere, and evidence is not to be touched.
 */
async function besideOf(list: string): Promise<string[]> {
  const entry = await stat(list)
  const folder = entry.isDirectory() ? list : path.dirname(list)
  const { mode } = entry.isDirectory() ? entry : await stat(folder)
  return (mode & WRITABLE) === 0 ? [] : [path.join(folder, '.bridle')]
}

async function hashFile(file: string): Promise<string> {
  const { size } = await stat(file)
  const hash = createHash('sha256')
  if (size < WHOLE) return hash.update(await readFile(file)).digest('hex')
  for await (const chunk of createReadStream(file, { highWaterMark: PIECE })) hash.update(chunk)
  return hash.digest('hex')
}

/** Smaller files are read at once; larger ones in pieces. */
const WHOLE = 2 ** 24
const PIECE = 2 ** 20
