import { existsSync } from 'node:fs'
import { collectionOf } from '../../ingest/lists/collections.js'
import { listVersionHistory } from '../../store/list-versions.js'
import { openStore, type Store, storeFile } from '../../store/open-store.js'
import type { ListVersionRow } from '../../store/schema.js'
import { type Retained, retainedOf } from './effective-list.js'
import { findVersion } from './find-version.js'
import { type ListSettings, readListSettings } from './list-settings.js'
import { staleAfter } from './list-status.js'

/** An active version that was chosen to screen against. */
export type KeptList = Readonly<{
  version: ListVersionRow
  staleAfterDays: number
  retained: readonly Retained[]
  /** The only list to use of a publication that holds several; undefined: all. */
  part?: string | undefined
}>

/** Lists to screen against: paths that were named, and versions that are kept. */
export type ChosenLists = Readonly<{ paths: readonly string[]; kept: readonly KeptList[] }>

/**
 * Finds what to screen against: a word that is no path but the id of a kept list means its active version, `id@version` another one; no
 * word at all means every active version. A machine without a store has no kept lists.
 */
export async function chooseLists(
  words: readonly string[],
  folder: string,
  today: string,
): Promise<ChosenLists> {
  const named = words.filter((word) => !existsSync(word))
  if (!existsSync(storeFile(folder)) || (words.length > 0 && named.length === 0))
    return { paths: words, kept: [] }
  const settings = await readListSettings(folder)
  const store = await openStore(folder, `${today}T00:00:00.000Z`)
  try {
    const history = await listVersionHistory(store)
    const chosen =
      words.length === 0
        ? history.filter(({ state }) => state === 'active').map((version): Named => ({ version }))
        : named.flatMap((word) => namedVersion(history, word) ?? [])
    const kept: KeptList[] = []
    for (const { version, part } of chosen) kept.push({ ...(await keptList(store, version, settings)), part })
    const others = words.filter((word) => existsSync(word) || namedVersion(history, word) === undefined)
    return { paths: others, kept }
  } finally {
    await store.close()
  }
}

type Named = Readonly<{ version: ListVersionRow; part?: string }>

/** The version that `id` or `id@version` names; a list that is kept only within a publication of several is a part of that. Throws E_INPUT_NOT_FOUND for a version that is not there. */
function namedVersion(history: readonly ListVersionRow[], word: string): Named | undefined {
  const [id = '', version] = word.split('@')
  const isKept = history.some(({ list }) => list === id)
  const own = history.filter(({ list }) => list === (isKept ? id : collectionOf(id)))
  const found =
    version !== undefined && own.length > 0
      ? findVersion(own, version)
      : own.find(({ state }) => state === 'active')
  return found === undefined ? undefined : { version: found, ...(isKept ? {} : { part: id }) }
}

const keptList = async (
  store: Store,
  version: ListVersionRow,
  settings: ListSettings,
): Promise<KeptList> => ({
  version,
  staleAfterDays: staleAfter(settings, version.list),
  retained: await retainedOf(store, version),
})
