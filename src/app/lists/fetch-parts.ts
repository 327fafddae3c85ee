import { copyFile } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../core/errors.js'
import type { Progress } from '../../core/ports.js'
import type { ListFileRow } from '../../store/schema.js'
import { endsWithMark } from './check-parts.js'
import { type Downloaded, download } from './download.js'
import { shownUrl } from './safe-url.js'
import type { PartAddress } from './source-of.js'
import { syncToDisk } from './sync.js'
import type { Transport } from './transport.js'
import type { StagedFile } from './version-files.js'

/** How patient a fetch is, and how much it takes. */
export type Patience = Readonly<{ retries: number; pause: number; limit: number }>

/** OFAC's advanced file has 120 MB, OpenSanctions' default set 3 GB unpacked; ten times the first is no list. */
export const PATIENCE: Patience = { retries: 3, pause: 1000, limit: 4 * 1024 ** 3 }

type Kept = Readonly<{ folder: string; files: readonly ListFileRow[] }>

/**
 * Fetches all parts of a list into a folder. A part that has not changed is copied from the version that is kept. Parts are of one moment:
 * after the last one, every other is asked for again, and when one has changed meanwhile all are fetched once more. Returns undefined when
 * no part has changed. Throws E_SOURCE_UNREACHABLE; then nothing of it may be used.
 */
export async function fetchParts(
  transport: Transport,
  parts: readonly PartAddress[],
  folder: string,
  kept: Kept | undefined,
  patience: Patience,
  progress: Progress,
): Promise<StagedFile[] | undefined> {
  for (let round = 0; round < 2; round++) {
    const staged: StagedFile[] = []
    let changed = false
    for (const part of parts) {
      const before = kept?.files.find(
        ({ name, source }) => name === part.name && source === shownUrl(part.url),
      )
      const got = await fetchOne(transport, part, folder, before, patience, progress)
      changed ||= got.kind === 'file'
      staged.push(await stage(part, folder, got, before, kept))
    }
    if (!changed && kept?.files.length === parts.length) return undefined
    if (parts.length === 1 || (await areStill(transport, parts, staged))) return staged
  }
  throw new AppError('E_SOURCE_UNREACHABLE', 'the list changes while it is fetched', {
    file: parts.map(({ name }) => name).join(', '),
    expected: 'parts of one moment',
    todo: 'the last good version stays active; try again when the publisher has finished',
  })
}

const fetchOne = (
  transport: Transport,
  { name, url }: PartAddress,
  folder: string,
  before: ListFileRow | undefined,
  patience: Patience,
  progress: Progress,
): Promise<Downloaded> =>
  download(transport, {
    url,
    path: path.join(folder, name),
    known: before === undefined ? undefined : { etag: before.etag, lastModified: before.last_modified },
    ...patience,
    progress,
  })

async function stage(
  { name, url }: PartAddress,
  folder: string,
  got: Downloaded,
  before: ListFileRow | undefined,
  kept: Kept | undefined,
): Promise<StagedFile> {
  const file = path.join(folder, name)
  if (got.kind === 'file') {
    const { kind: _, ...facts } = got
    return { name, source: shownUrl(url), ...facts, ended: await endsWithMark(file) }
  }
  if (before === undefined || kept === undefined)
    throw new AppError('E_INVARIANT', 'a file is unchanged that was never fetched', { file: name })
  await copyFile(path.join(kept.folder, name), file)
  await syncToDisk(file)
  const { sha256, bytes, source, etag, last_modified: lastModified, ended } = before
  return { name, sha256, bytes, source, etag, lastModified, ended: ended === 1 }
}

/** Asks for every part but the last by its ETag: 304 says that it is still the one that was fetched. A server without ETags cannot be asked. */
async function areStill(
  transport: Transport,
  parts: readonly PartAddress[],
  staged: readonly StagedFile[],
): Promise<boolean> {
  for (const [i, { url }] of parts.slice(0, -1).entries()) {
    const etag = staged[i]?.etag
    if (etag == null) continue
    const { status, body } = await transport.get(url, { 'if-none-match': etag })
    body.on('error', () => {})
    body.destroy()
    if (status === 200) return false
  }
  return true
}
