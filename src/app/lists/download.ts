import { createHash } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { AppError } from '../../core/errors.js'
import type { Progress } from '../../core/ports.js'
import { Interrupted, refusal, unreachable } from './download-problems.js'
import { shownUrl } from './safe-url.js'
import type { Answer, Transport } from './transport.js'

/** What a server says by which it can be asked later whether a file has changed (RFC 9110, 8.8). */
export type Validators = Readonly<{ etag: string | null; lastModified: string | null }>

/** A file that arrived whole, or the word of the server that it is still the same. */
export type Downloaded =
  | Readonly<{ kind: 'file'; bytes: number; sha256: string } & Validators>
  | Readonly<{ kind: 'unchanged' }>

export type DownloadOptions = Readonly<{
  url: URL
  /** Where to write; made anew. */
  path: string
  /** Validators of the version that is kept; with them the server may answer that nothing changed. */
  known?: Validators | undefined
  /** Most bytes that are taken. */
  limit: number
  /** How often to try again after a fault that may pass. */
  retries: number
  /** Milliseconds before the first retry, doubled for each one after it. */
  pause: number
  progress: Progress
}>

/** A server that asks for more patience than this is a server that is down. */
const LONGEST_PAUSE = 60_000

type State = { bytes: number; etag: string | null; lastModified: string | null }

/**
 * Fetches one file into `path`, synced to disk. A transfer that breaks off goes on where it stopped when the server can prove that the
 * file is the same (strong ETag, If-Range), else from the start. Nothing is left at `path` when it fails. Throws E_SOURCE_UNREACHABLE.
 */
export async function download(transport: Transport, options: DownloadOptions): Promise<Downloaded> {
  const { path, retries } = options
  const state: State = { bytes: 0, etag: null, lastModified: null }
  const handle = await open(path, 'w+', 0o600)
  let done = false
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        const answered = await attemptOnce(transport, options, handle, state)
        if (answered === 'unchanged') return { kind: 'unchanged' }
        await handle.sync()
        done = true
        const { etag, lastModified, bytes } = state
        return { kind: 'file', bytes, sha256: await hashOf(handle), etag, lastModified }
      } catch (error) {
        if (error instanceof AppError) throw error
        if (attempt >= retries) throw unreachable(options.url, error, attempt + 1)
        const asked = error instanceof Interrupted ? error.waitMs : undefined
        await sleep(Math.min(asked ?? options.pause * 2 ** attempt, LONGEST_PAUSE))
      }
    }
  } finally {
    await handle.close()
    if (!done) await rm(path, { force: true })
  }
}

async function attemptOnce(
  transport: Transport,
  options: DownloadOptions,
  handle: FileHandle,
  state: State,
): Promise<'file' | 'unchanged'> {
  const resume = state.bytes > 0 && state.etag !== null && !state.etag.startsWith('W/')
  const answer = await transport.get(options.url, requestHeaders(options, state, resume))
  try {
    if (answer.status === 304 && options.known !== undefined && !resume) return 'unchanged'
    const from = resume && answer.status === 206 ? state.bytes : 0
    if (answer.status === 206 && !startsAt(answer, from))
      throw new Interrupted('another range than asked for')
    if (answer.status !== 200 && !(answer.status === 206 && resume)) throw refusal(options.url, answer)
    if (from === 0) await handle.truncate(0)
    state.bytes = from
    state.etag = answer.headers['etag'] ?? (resume ? state.etag : null)
    state.lastModified = answer.headers['last-modified'] ?? null
    await take(answer, options, handle, state, from)
    return 'file'
  } finally {
    answer.body.on('error', () => {})
    answer.body.destroy()
  }
}

function requestHeaders({ known }: DownloadOptions, state: State, resume: boolean): Record<string, string> {
  if (resume) return { range: `bytes=${state.bytes}-`, 'if-range': state.etag ?? '' }
  return {
    ...(known?.etag == null ? {} : { 'if-none-match': known.etag }),
    ...(known?.lastModified == null ? {} : { 'if-modified-since': known.lastModified }),
  }
}

const startsAt = ({ headers }: Answer, from: number): boolean =>
  headers['content-range']?.startsWith(`bytes ${from}-`) === true

async function take(
  { headers, body }: Answer,
  { limit, url, progress }: DownloadOptions,
  handle: FileHandle,
  state: State,
  from: number,
): Promise<void> {
  const encoding = headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity')
    throw new AppError(
      'E_SOURCE_UNREACHABLE',
      `the server packs the file (${encoding}) although asked not to`,
      {
        file: shownUrl(url),
        todo: 'fetch it with a browser and use: bridle lists import FILE',
      },
    )
  const stated = headers['content-length']
  const length = stated === undefined ? undefined : from + Number(stated)
  for await (const piece of body as AsyncIterable<Buffer>) {
    if (state.bytes + piece.length > limit)
      throw new AppError('E_SOURCE_UNREACHABLE', 'the file is larger than a list can be', {
        file: shownUrl(url),
        expected: `at most ${limit} bytes`,
        got: length === undefined ? 'more' : String(length),
      })
    await handle.write(piece, 0, piece.length, state.bytes)
    state.bytes += piece.length
    progress.tick(state.bytes, length)
  }
  if (length !== undefined && state.bytes !== length)
    throw new Interrupted(`${state.bytes} bytes of ${length} arrived`)
}

async function hashOf(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(1024 * 1024)
  for (let at = 0; ; ) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at)
    if (bytesRead === 0) return hash.digest('hex')
    hash.update(buffer.subarray(0, bytesRead))
    at += bytesRead
  }
}

const sleep = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms))
