import { open } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../core/errors.js'
import { count } from '../../core/format.js'
import { gunzip, storedBytes } from '../../ingest/reading/open-bytes.js'
import { collectionRead } from '../../ingest/lists/collections.js'
import type { ReadTables } from '../../ingest/read-tables.js'
import type { ListFileRow } from '../../store/schema.js'

/** OFAC's legacy files end with this byte (dat_spec.txt). */
const END_MARK = 0x1a

/** Whether a file, unpacked, ends with OFAC's end mark. */
export async function endsWithMark(file: string): Promise<boolean> {
  let last: number | undefined
  if (await isGzip(file)) {
    for await (const chunk of gunzip(storedBytes(file))) last = chunk.at(-1) ?? last
    return last === END_MARK
  }
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1))
    return bytesRead === 1 && buffer[0] === END_MARK
  } finally {
    await handle.close()
  }
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}

/**
 * A file that ends between two records parses, but lacks everyone behind the cut. Where the version before ended with the end mark, this
 * one must too. Throws E_LIST_MALFORMED.
 */
export function refuseLostEnd(
  files: readonly Readonly<{ name: string; ended: boolean }>[],
  before: readonly ListFileRow[],
): void {
  const marked = new Set(before.filter(({ ended }) => ended === 1).map(({ name }) => partName(name)))
  for (const { name, ended } of files)
    if (!ended && marked.has(partName(name)))
      throw new AppError('E_LIST_MALFORMED', 'a list does not end with its end mark: it is cut off', {
        file: name,
        expected: 'the byte 0x1A at the end, as in the version before',
        todo: 'the active version stays; get the file again, or, when it is whole without the mark: bridle lists import PATH --accept-unmarked',
      })
}

/** Name of a part whatever its letter case and packing: `SDN.CSV` and `sdn.csv.gz` are one. */
const partName = (name: string): string => name.toLowerCase().replace(/\.gz$/, '')

/** What a publisher's address serves must be the publisher's list and no other table. Throws E_LIST_MALFORMED. */
export function refuseOtherList({ tables, files }: ReadTables, list: string): void {
  const found = [...new Set(tables.list_entities.map(({ list: id }) => id ?? ''))].sort()
  if (found.includes(list) || files.some(({ adapter }) => collectionRead(adapter) === list)) return
  throw new AppError('E_LIST_MALFORMED', 'another list came than the one that was asked for', {
    expected: list,
    got: found.join(', '),
    todo: 'nothing was taken from it; look at the address with a browser',
  })
}

/** How many entities are known from aliases or addresses only, in words; undefined when there are none. */
export function missingPrimaries({ tables }: ReadTables): string | undefined {
  const partial = tables.list_entities.filter((entity) => entity.partial === true)
  if (partial.length === 0) return undefined
  return `${count(partial.length)} of ${count(tables.list_entities.length)} entities have no primary record (the first is ${partial[0]?.entity})`
}

/** The parts of a fetched list must come from one moment: aliases of entities that the primary file lacks show that they do not. Throws E_LIST_MALFORMED. */
export function refuseMixedMoments(read: ReadTables, files: readonly string[]): void {
  const missing = missingPrimaries(read)
  if (missing === undefined) return
  throw new AppError('E_LIST_MALFORMED', 'the parts of the list do not belong together', {
    file: files.map((file) => path.basename(file)).join(', '),
    expected: 'a primary record for every entity',
    got: missing,
    todo: 'nothing was taken from it; try again when the publisher has finished',
  })
}
