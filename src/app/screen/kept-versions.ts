import { existsSync } from 'node:fs'
import { collectionOf } from '../../ingest/lists/collections.js'
import { listVersionHistory } from '../../store/list-versions.js'
import { openStore, storeFile } from '../../store/open-store.js'
import type { ListVersionRow } from '../../store/schema.js'
import { type Basis, type BasisList, basisList } from './basis.js'
import { loadLists } from './load-lists.js'

/** Versions of one list with one day of publication that are looked into at most. */
const MOST_TRIED = 10

/** The kept versions that a result names, as words for the list (`us-ofac-sdn@12`), or a sentence on the one that is not kept. */
export async function keptVersions({ lists, today }: Basis, folder: string): Promise<string[] | string> {
  if (lists.length === 0) return 'it names no list'
  const history = await historyOf(folder, today)
  const words: string[] = []
  for (const list of lists) {
    const word = await wordFor(list, history, folder, today)
    if (word === undefined) return missing(list)
    if (!words.includes(word)) words.push(word)
  }
  return words
}

const missing = ({ id, published }: BasisList): string =>
  `${id} ${published === null ? 'of unknown publication' : `of ${published}`} is not kept in this version: name its files with --list`

async function historyOf(folder: string, today: string): Promise<ListVersionRow[]> {
  if (!existsSync(storeFile(folder))) return []
  const store = await openStore(folder, `${today}T00:00:00.000Z`)
  try {
    return await listVersionHistory(store)
  } finally {
    await store.close()
  }
}

/** A result knows the hash of the files that have rows of a list; which these are is only known when they are read. */
async function wordFor(
  list: BasisList,
  history: readonly ListVersionRow[],
  store: string,
  today: string,
): Promise<string | undefined> {
  const day = (text: string | null): string | undefined => text?.slice(0, 10)
  const candidates = history
    .filter((version) => version.list === list.id || version.list === collectionOf(list.id))
    .filter(({ published }) => day(published) === day(list.published))
    .reverse()
    .slice(0, MOST_TRIED)
  for (const { list: id, number } of candidates) {
    const word = `${id}@${number}`
    const { lists } = await loadLists({ lists: [word], store, today })
    if (lists.some((one) => one.id === list.id && basisList(one).sha256 === list.sha256)) return word
  }
  return undefined
}
