import type { ReadTables } from '../../ingest/read-tables.js'
import type { ScreenIndex } from '../../screen/index.js'
import type { IndexInputs } from './index-inputs.js'
import type { ListVersion } from './list-versions.js'
import { readSaved, writeSaved } from './saved-index.js'

/** Lists as they were read, with what became of every file. */
type Loaded = Readonly<{
  index: ScreenIndex
  lists: readonly ListVersion[]
  files: ReadTables['files']
  rejects: ReadTables['rejects']
}>

type Kept = Omit<Loaded, 'index'>

/** Lists as they were saved for exactly these inputs, their files under the paths that were named this time; undefined when they were not. */
export async function readLoaded({ key, paths, place }: IndexInputs): Promise<Loaded | undefined> {
  const saved = await readSaved(place, key)
  if (saved === undefined) return undefined
  // Signed with the store's own secret: this code wrote it.
  const { lists, files, rejects } = saved.extra as Kept
  return {
    index: saved.index,
    lists,
    files: files.map((file) => ({ ...file, paths: [...(paths.get(file.file ?? '') ?? file.paths ?? [])] })),
    rejects,
  }
}

/** Saves lists for {@link readLoaded}. */
export function writeLoaded(
  { key, place }: IndexInputs,
  { index, lists, files, rejects }: Loaded,
): Promise<void> {
  return writeSaved(place, key, { index, extra: { lists, files, rejects } satisfies Kept })
}
