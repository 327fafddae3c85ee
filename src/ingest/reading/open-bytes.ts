import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { AppError } from '../../core/errors.js'
import { CHUNK } from './limits.js'

/** Data in a compressed file that cannot be decompressed: cut off, or changed. What came before it is good. */
export class DamagedGzip extends Error {
  constructor(cause: unknown) {
    super('the compressed data is damaged or cut off', { cause })
    this.name = 'DamagedGzip'
  }
}

/** Bytes of a file as stored, up to 1 MiB at a time. Throws E_INPUT_NOT_FOUND or E_INPUT_UNREADABLE. */
export async function* storedBytes(path: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    throw new AppError(
      missing ? 'E_INPUT_NOT_FOUND' : 'E_INPUT_UNREADABLE',
      missing ? `${path} does not exist` : `${path} cannot be read`,
      { file: path, todo: 'check the path and its permissions' },
      cause,
    )
  }
}

/** Decompresses gzip data. Throws {@link DamagedGzip} after the last good bytes. */
export async function* gunzip(stored: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const stream = createGunzip({ chunkSize: CHUNK })
  const pump = (async () => {
    try {
      for await (const chunk of stored) {
        if (stream.destroyed) return
        if (!stream.write(chunk)) await new Promise<void>((go) => resume(stream, go))
      }
      stream.end()
    } catch (cause) {
      stream.destroy(cause instanceof Error ? cause : new Error(String(cause)))
    }
  })()
  try {
    yield* stream as AsyncIterable<Buffer>
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new DamagedGzip(cause)
  } finally {
    stream.destroy()
    await pump
  }
}

/** Goes on when the stream can take more, or never will again. */
function resume(stream: NodeJS.EventEmitter, go: () => void): void {
  const once = () => {
    stream.off('drain', once)
    stream.off('close', once)
    go()
  }
  stream.on('drain', once)
  stream.on('close', once)
}

/** Bytes of a file, decompressed when `gzip` is set. */
export function openBytes(path: string, gzip: boolean): AsyncGenerator<Buffer> {
  return gzip ? gunzip(storedBytes(path)) : storedBytes(path)
}
