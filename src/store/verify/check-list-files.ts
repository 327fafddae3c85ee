import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Kysely } from 'kysely'
import type { StoreTables } from '../schema.js'

/** A kept file of a list that is not the one that was stored. */
export type DamagedFile = Readonly<{
  list: string
  version: number
  name: string
  what: 'missing' | 'changed'
}>

/**
 * Compares the kept files of lists with the sizes and hashes that the store has of them. Files larger than `hashUpTo` bytes are compared
 * by size only. Returns how many there are and those that differ, by number.
 */
export async function checkListFiles(
  db: Kysely<StoreTables>,
  folder: string,
  hashUpTo = Number.POSITIVE_INFINITY,
): Promise<Readonly<{ files: number; damaged: DamagedFile[] }>> {
  const files = await db
    .selectFrom('list_files')
    .innerJoin('list_versions', 'list_versions.number', 'list_files.version')
    .select([
      'list',
      'version',
      'name',
      'bytes',
      'list_files.sha256 as sha256',
      'list_versions.folder as below',
    ])
    .orderBy('list_files.number')
    .execute()
  const damaged: DamagedFile[] = []
  for (const { list, version, name, bytes, sha256, below } of files) {
    const file = path.join(folder, below, name)
    const size = await stat(file).then(
      (found) => (found.isFile() ? found.size : undefined),
      () => undefined,
    )
    if (size === undefined) damaged.push({ list, version, name, what: 'missing' })
    else if (size !== bytes || (size <= hashUpTo && (await hashOf(file)) !== sha256))
      damaged.push({ list, version, name, what: 'changed' })
  }
  return { files: files.length, damaged }
}

/** SHA-256 of a file; undefined when it cannot be read. */
async function hashOf(file: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
    return hash.digest('hex')
  } catch {
    return undefined
  }
}

/** Such a file in words. */
export const damageText = ({ list, version, name, what }: DamagedFile): string =>
  `list file ${name} of ${list}, version ${version}, ${what === 'missing' ? 'is missing' : 'is not the one that was stored'}`
