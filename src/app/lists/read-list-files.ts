import { open } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../core/errors.js'
import { LIST_TABLES } from '../../core/list-tables.js'
import type { Config } from '../../ingest/config/schema.js'
import { OWN_ID } from '../../ingest/lists/own/fields.js'
import { offeredOwnList } from '../../ingest/lists/own/index.js'
import { DamagedGzip } from '../../ingest/reading/open-bytes.js'
import { type ReadTables, readTables } from '../../ingest/read-tables.js'
import { ADAPTERS } from '../../ingest/registry.js'
import { refuseEditions } from './refuse-editions.js'

/** Adapters that read lists. A file that is offered as one may have any headers that a list of one's own can have. */
const LISTS = ADAPTERS.filter(({ feeds }) =>
  feeds.some((table) => LIST_TABLES.some((list) => list === table)),
).map((adapter) => (adapter.id === OWN_ID ? offeredOwnList : adapter))

/** What is noted of a compressed file of which not enough is left to recognise it. */
const DAMAGED = new DamagedGzip(undefined).message

type FileEntry = ReadTables['files'][number]

/**
 * Reads the files of lists into rows. A list that does not end where it should is refused: who is missing from it would look clear
 * (screening.md, "Lists"). Files that are no lists are refused, too, when every file was meant to be one. `mapping` says how files with
 * headers of their own are read. So are two editions of one list.
 * Throws E_INPUT_INVALID, E_INPUT_NOT_FOUND, E_LIST_MALFORMED, and E_INPUT_NOTHING_RECOGNISED when no file is a list.
 */
export async function readListFiles(
  paths: readonly string[],
  strangers: 'refuse' | 'leave' = 'leave',
  mapping: Config = {},
): Promise<ReadTables> {
  const read = await readTables(paths, { settings: mapping, adapters: LISTS, only: LIST_TABLES })
  await refuseStrangers(read.files, strangers)
  for (const file of read.files) refuseDamaged(file, read.rejects)
  refuseEditions(read)
  if (read.tables.list_entities.length > 0) return read
  throw new AppError('E_INPUT_NOTHING_RECOGNISED', 'no sanctions list was found', {
    file: paths.join(', ').slice(0, 500),
    expected: LISTS.map(({ title }) => title).join('; '),
    got: read.files
      .map(({ paths: names, note }) => `${names?.[0]}: ${note ?? 'no entities'}`)
      .join('; ')
      .slice(0, 500),
  })
}

/** The last record of a list that is cut off cannot be used, or its compressed file is damaged. */
function refuseDamaged(file: FileEntry, rejects: ReadTables['rejects']): void {
  const last = rejects.find((reject) => reject.file === file.file && reject.row === file.records)
  if (file.adapter === null || last === undefined) return
  throw new AppError('E_LIST_MALFORMED', 'a list ends in a record that cannot be used: it may be cut off', {
    file: file.paths?.[0] ?? '',
    row: last.row ?? 0,
    got: last.reason ?? '',
    todo: "fetch the list again and compare its size with the publisher's",
  })
}

/**
 * Throws E_LIST_MALFORMED for a file that no adapter knows as part of a list; a page of HTML is called one, and refused under the name of a list
 * even where other files may lie beside the parts: it came instead of one. So is a compressed file that is damaged from the start.
 */
async function refuseStrangers(files: readonly FileEntry[], strangers: 'refuse' | 'leave'): Promise<void> {
  for (const { adapter, paths, note } of files) {
    if (adapter !== null) continue
    const file = paths?.[0] ?? ''
    const html = /^\s*<(?:!doctype\s+html|html)\b/i.test(await beginningOf(file))
    const instead = (html && !/\.html?$/i.test(file)) || note === DAMAGED
    if (strangers === 'leave' && !instead) continue
    throw new AppError(
      'E_LIST_MALFORMED',
      html ? 'a page of HTML came instead of the list' : 'a file is no list that Bridle reads',
      {
        file: path.basename(file),
        got: note ?? 'nothing known',
        todo: 'nothing was taken from it; look at what it holds with a text editor',
      },
    )
  }
}

async function beginningOf(file: string): Promise<string> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(512), 0, 512, 0)
    return buffer
      .subarray(0, bytesRead)
      .toString('utf8')
      .replace(/^\ufeff/, '')
  } finally {
    await handle.close()
  }
}
