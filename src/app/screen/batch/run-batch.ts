import { realpath, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { AppError } from '../../../core/errors.js'
import type { ScreenSettings, Screener } from '../../screen.js'
import { staleReason } from '../stale-reason.js'
import { shortHash } from '../basis.js'
import { answerInOrder, type Portion } from './answer-in-order.js'
import { addCounts, type BatchCounts, NO_COUNTS } from './counts.js'
import type { BatchIdentity } from './journal.js'
import { openPart } from './part-file.js'
import { describeQueries, type QueriesFile, readPieces } from './read-pieces.js'
import { startTeam } from './team.js'

/** Many queries at once. */
export type Batch = Readonly<{
  queries: string
  /** Threads that answer; as many as there are cores, and one for a small file. */
  threads?: number | undefined
  /** Told which columns of a table are asked about. */
  onColumns?: ((columns: string) => void) | undefined
  /** Told after every portion. */
  onProgress?: ((progress: BatchProgress) => void) | undefined
}>

/** How far a batch is. `share` of the file is read, unknown for a compressed one; `rowsBefore` were answered by an earlier run. */
export type BatchProgress = Readonly<{ counts: BatchCounts; share: number | undefined; rowsBefore: number }>

/** A finished batch. */
export type BatchEnd = Readonly<{ counts: BatchCounts; rowsBefore: number; sha256: string }>

/** Starting threads costs more than answering so many bytes of queries. */
const SMALL = 256 * 1024

/** Answers the rows of a file in their order, by several threads. Throws as {@link describeQueries}. */
export async function* batchPortions(
  screener: Screener,
  settings: ScreenSettings,
  batch: Batch,
): AsyncGenerator<Portion> {
  const queries = await describeQueries(batch.queries)
  if (queries.columns !== undefined) batch.onColumns?.(queries.columns)
  let counts = NO_COUNTS
  for await (const portion of portionsOf(screener, settings, queries, batch.threads, 0)) {
    yield portion
    counts = addCounts(counts, portion.counts)
    batch.onProgress?.({ counts, share: shareOf(queries, portion), rowsBefore: 0 })
  }
}

/**
 * Answers the rows of a file into another one. A run that is killed leaves `OUT.part` and its journal, and the same command goes on from there: the
 * file comes out the same, byte by byte, with one line for each row. `onStart` is told first what an earlier run left. Throws as
 * {@link describeQueries}, E_OUTPUT_UNWRITABLE, E_WORKSPACE_BUSY while another process writes this file, and E_INPUT_INVALID when the
 * input was changed meanwhile.
 */
export async function batchToFile(
  screener: Screener,
  settings: ScreenSettings,
  batch: Batch & Readonly<{ out: string }>,
  onStart: (start: Readonly<{ rowsBefore: number; anew: string | undefined }>) => void,
): Promise<BatchEnd> {
  await refuseSameFile(batch.queries, batch.out)
  const before = await stamp(batch.queries)
  const queries = await describeQueries(batch.queries)
  if (queries.columns !== undefined) batch.onColumns?.(queries.columns)
  const part = await openPart(batch.out, identityOf(screener, queries))
  const { rowsBefore } = part
  try {
    onStart(part)
    for await (const portion of portionsOf(screener, settings, queries, batch.threads, rowsBefore)) {
      await part.write(portion)
      batch.onProgress?.({ counts: part.counts(), share: shareOf(queries, portion), rowsBefore })
    }
    if ((await stamp(batch.queries)) !== before)
      throw new AppError('E_INPUT_INVALID', 'the file was changed while it was read', {
        file: batch.queries,
        todo: 'start the same command again when nobody writes to it',
      })
  } catch (cause) {
    await part.leave()
    throw cause
  }
  return { counts: part.counts(), rowsBefore, sha256: await part.finish() }
}

async function* portionsOf(
  screener: Screener,
  settings: ScreenSettings,
  queries: QueriesFile,
  threads: number | undefined,
  skip: number,
): AsyncGenerator<Portion> {
  const wanted = threads ?? (queries.file.bytes < SMALL ? 1 : availableParallelism())
  const team = startTeam(screener, settings, wanted)
  try {
    yield* answerInOrder(readPieces(queries), team, skip)
  } finally {
    await team.close()
  }
}

const shareOf = ({ file }: QueriesFile, { bytesRead }: Portion): number | undefined =>
  file.gzip ? undefined : Math.min(1, bytesRead / Math.max(1, file.bytes))

function identityOf({ loaded, basis }: Screener, { file, kind }: QueriesFile): BatchIdentity {
  const { program, config, lists, today, ...options } = basis
  return {
    input: `${file.sha256} ${kind}`,
    lists: shortHash({ lists, removed: [...loaded.removed].sort(), stale: staleReason(loaded.lists) }),
    configuration: shortHash({ program, config }),
    options: shortHash(options),
    day: today,
  }
}

const stamp = async (path: string): Promise<string> =>
  await stat(path).then(
    ({ size, mtimeMs }) => `${size} ${mtimeMs}`,
    () => '',
  )

async function refuseSameFile(queries: string, out: string): Promise<void> {
  const real = (path: string): Promise<string> => realpath(path).catch(() => path)
  if ((await real(queries)) === (await real(out)))
    throw new AppError('E_USAGE', '"--out" expected another file than the queries', {
      field: '--out',
      got: out,
      todo: 'name a file for the answers',
    })
}
