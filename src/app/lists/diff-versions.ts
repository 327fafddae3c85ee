import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { ListTables } from '../../core/list-tables.js'
import { diffLists, type ListDiff } from '../../screen/diff/diff-lists.js'
import { filesOfVersion, listVersionHistory } from '../../store/list-versions.js'
import { openStore } from '../../store/open-store.js'
import { expandPaths } from '../expand-paths.js'
import { readVersion } from './effective-list.js'
import { findVersion } from './find-version.js'
import { readListFiles } from './read-list-files.js'

/** Two versions compared; `paths` names the files behind the hashes that records are cited by. */
export type VersionDiff = ListDiff & Readonly<{ paths: ReadonlyMap<string, string> }>

/**
 * Compares two versions of lists: numbers, beginnings of hashes or ids of kept ones, or paths of files and folders. Throws
 * E_INPUT_NOT_FOUND, E_USAGE, E_LIST_MALFORMED.
 */
export async function diffVersions(
  folder: string,
  at: string,
  before: string,
  after: string,
): Promise<VersionDiff> {
  const paths = new Map<string, string>()
  const old = await tablesOf(folder, at, before, paths)
  const now = await tablesOf(folder, at, after, paths)
  return { ...diffLists(old, now), paths }
}

async function tablesOf(
  folder: string,
  at: string,
  word: string,
  paths: Map<string, string>,
): Promise<ListTables> {
  const kept = (await isThere(word)) ? undefined : await keptVersion(folder, at, word, paths)
  if (kept !== undefined) return kept
  const read = await readListFiles(await expandPaths([word]))
  for (const { file, paths: names } of read.files) paths.set(file ?? '', names?.[0] ?? '')
  return read.tables
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )

async function keptVersion(
  folder: string,
  at: string,
  word: string,
  paths: Map<string, string>,
): Promise<ListTables | undefined> {
  const store = await openStore(folder, at)
  try {
    const version = findVersion(await listVersionHistory(store), word)
    if (version === undefined) return undefined
    for (const { name, sha256 } of await filesOfVersion(store, version.number))
      paths.set(sha256, path.join(folder, version.folder, name))
    return await readVersion(store, version)
  } finally {
    await store.close()
  }
}
