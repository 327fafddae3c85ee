import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, rename, rm, stat, truncate } from 'node:fs/promises'
import { AppError } from '../../../core/errors.js'
import { takeLock } from '../../../workspace/lock.js'
import { writeAtomically } from '../../write-atomically.js'
import type { Answered } from './answer-pieces.js'
import { addCounts, type BatchCounts, NO_COUNTS } from './counts.js'
import {
  type BatchIdentity,
  type Checkpoint,
  differences,
  journalHead,
  journalLine,
  readJournal,
} from './journal.js'

/** An output file in the making. */
export type PartFile = Readonly<{
  /** Rows whose answers an earlier, killed run has left. */
  rowsBefore: number
  /** Why what an earlier run left cannot be used. */
  anew: string | undefined
  counts(): BatchCounts
  write(portion: Answered): Promise<void>
  /** Gives the file its name, whole. Returns the SHA-256 of its bytes. */
  finish(): Promise<string>
  /** Closes the file as it is; the same command goes on from the last checkpoint. */
  leave(): Promise<void>
}>

/** Least time between two checkpoints, milliseconds: a sync of the disk is dear, a moment of work is not. */
const EVERY_MS = 250

const NOTHING: Checkpoint = {
  rows: 0,
  bytes: 0,
  sha256: createHash('sha256').digest('hex'),
  counts: NO_COUNTS,
}

/**
 * Opens `OUT.part` with its journal, or goes on with those that a killed run of the same batch left. One process at a time: another one is refused
 * with E_WORKSPACE_BUSY. Throws E_OUTPUT_UNWRITABLE.
 */
export async function openPart(out: string, identity: BatchIdentity): Promise<PartFile> {
  const isFolder = await stat(out).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
  if (isFolder) throw unwritable(out, 'it is a folder')
  const lock = await takeLock(`${out}.lock`, 'writing this file')
  const part = `${out}.part`
  const path = `${part}.journal`
  try {
    const found = await resumable(part, path, identity)
    const handle = await open(part, found.from.bytes === 0 ? 'w' : 'r+', 0o600)
    await truncate(part, found.from.bytes)
    const kept = found.from === NOTHING ? '' : journalLine(found.from)
    await writeAtomically(path, `${journalHead(identity)}${kept}`)
    const journal = await open(path, 'a', 0o600)
    return partFile(out, found, { handle, journal, path, release: lock.release })
  } catch (cause) {
    await lock.release()
    throw cause instanceof AppError ? cause : unwritable(part, String(cause), cause)
  }
}

type Start = Readonly<{ from: Checkpoint; hash: Hash; anew: string | undefined }>
type Files = Readonly<{ handle: FileHandle; journal: FileHandle; path: string; release(): Promise<void> }>

function partFile(out: string, { from, hash, anew }: Start, files: Files): PartFile {
  const { handle, journal, path } = files
  const part = `${out}.part`
  let { bytes, counts } = from
  let last = performance.now()
  const checked = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (cause) {
      throw unwritable(part, cause instanceof Error ? cause.message : String(cause), cause)
    }
  }
  const checkpoint = async (): Promise<void> => {
    await handle.datasync()
    const sha256 = hash.copy().digest('hex')
    await journal.appendFile(journalLine({ rows: counts.rows, bytes, sha256, counts }))
    await journal.datasync()
    last = performance.now()
  }
  const close = async (): Promise<void> => {
    await handle.close()
    await journal.close()
  }
  return {
    rowsBefore: from.rows,
    anew,
    counts: () => counts,
    write: (portion) =>
      checked(async () => {
        await writeWhole(handle, portion.bytes, bytes)
        hash.update(portion.bytes)
        bytes += portion.bytes.length
        counts = addCounts(counts, portion.counts)
        if (performance.now() - last >= EVERY_MS) await checkpoint()
      }),
    async finish() {
      await checked(async () => {
        await checkpoint()
        await close()
        await rename(part, out)
        await rm(path, { force: true })
      })
      await files.release()
      return hash.digest('hex')
    },
    async leave() {
      await close()
      await files.release()
    },
  }
}

/** Writes all bytes at a place; one write may take fewer than it was given. */
async function writeWhole(handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done)
    done += bytesWritten
  }
}

/** From where to go on: the last checkpoint whose bytes are all there and are what was written. */
async function resumable(part: string, path: string, identity: BatchIdentity): Promise<Start> {
  const fresh = (anew?: string): Start => ({ from: NOTHING, hash: createHash('sha256'), anew })
  const journal = await readJournal(path)
  const size = await stat(part).then(
    (entry) => entry.size,
    () => 0,
  )
  if (journal === undefined || size === 0) return fresh()
  const differs = differences(journal.identity, identity)
  if (differs.length > 0) return fresh(differs.join('; '))
  const from = journal.checkpoints.findLast((checkpoint) => checkpoint.bytes <= size)
  if (from === undefined || from.bytes === 0) return fresh()
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(part, { end: from.bytes - 1 })) hash.update(chunk as Buffer)
  const isSame = hash.copy().digest('hex') === from.sha256
  return isSame ? { from, hash, anew: undefined } : fresh('what was written has been changed')
}

const unwritable = (file: string, got: string, cause?: unknown): AppError =>
  new AppError(
    'E_OUTPUT_UNWRITABLE',
    `${file} cannot be written`,
    {
      file,
      got,
      todo: 'choose another file with --out, or make room and start the same command again: it goes on where it stopped',
    },
    cause,
  )
