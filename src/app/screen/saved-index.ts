import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../core/errors.js'
import { loadIndex, type ScreenIndex, saveIndex } from '../../screen/index.js'
import { writeAtomically } from '../write-atomically.js'

/** Where an index is kept: one of `folders`, the first that can be read or written, under `name`. */
export type SavedPlace = Readonly<{
  folders: readonly string[]
  name: string
  /** Folder of the store, where the secret lies. */
  store: string
}>

/** An index with what its owner keeps with it. */
export type Saved = Readonly<{ index: ScreenIndex; extra: unknown }>

const MAC_BYTES = 32
/** No index is larger: two million names take some 1.5 GB. */
const MOST_BYTES = 2 ** 32 - 1
const SECRET = 'index.key'

/**
 * The index that was saved for exactly this `key`; undefined when there is none, and also when it is damaged, of another version, made from
 * other lists, or not signed with this store's secret: a list may come from anybody, and so may a file that lies beside it. Never throws.
 */
export async function readSaved(place: SavedPlace, key: string): Promise<Saved | undefined> {
  const secret = await readSecret(place.store)
  if (secret === undefined) return undefined
  for (const folder of place.folders) {
    const bytes = await readShared(path.join(folder, place.name))
    const saved = bytes === undefined ? undefined : openSigned(bytes, secret, key)
    if (saved !== undefined) return saved
  }
  return undefined
}

/** Saves an index for {@link readSaved}, in the first of the folders that can be written. Where none can, nothing is saved and nobody is told: it only saves time. */
export async function writeSaved(place: SavedPlace, key: string, { index, extra }: Saved): Promise<void> {
  const secret = await madeSecret(place.store)
  if (secret === undefined) return
  const bytes = saveIndex(index, key, new TextEncoder().encode(JSON.stringify(extra)))
  const signed = Buffer.concat([macOf(bytes, secret), bytes])
  for (const folder of place.folders) {
    const written = await write(folder, place.name, signed)
    if (written) return
  }
}

async function write(folder: string, name: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeAtomically(path.join(folder, name), bytes)
    return true
  } catch {
    return false
  }
}

const macOf = (bytes: Uint8Array, secret: Uint8Array): Buffer =>
  createHmac('sha256', secret).update(bytes).digest()

function openSigned(bytes: Uint8Array, secret: Uint8Array, key: string): Saved | undefined {
  const payload = bytes.subarray(MAC_BYTES)
  if (!timingSafeEqual(macOf(payload, secret), bytes.slice(0, MAC_BYTES))) return undefined
  try {
    const { index, key: madeFrom, extra } = loadIndex(payload)
    if (madeFrom !== key) return undefined
    return { index, extra: JSON.parse(Buffer.from(extra).toString('utf8')) }
  } catch (error) {
    if (error instanceof AppError || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Bytes of a file in memory that threads can share; undefined when it cannot be read or is too short or too long to be an index. */
async function readShared(file: string): Promise<Uint8Array | undefined> {
  try {
    const handle = await open(file, 'r')
    try {
      const { size } = await handle.stat()
      if (size <= MAC_BYTES || size > MOST_BYTES) return undefined
      const bytes = new Uint8Array(new SharedArrayBuffer(size))
      let filled = 0
      while (filled < size) {
        const { bytesRead } = await handle.read(bytes, filled, size - filled, filled)
        if (bytesRead === 0) return undefined
        filled += bytesRead
      }
      return bytes
    } finally {
      await handle.close()
    }
  } catch {
    return undefined
  }
}

const readSecret = (store: string): Promise<Uint8Array | undefined> =>
  readFile(path.join(store, SECRET)).then(
    (secret) => (secret.length === MAC_BYTES ? secret : undefined),
    () => undefined,
  )

/** The secret of a store, made on first use; undefined when the store cannot be written. */
async function madeSecret(store: string): Promise<Uint8Array | undefined> {
  const known = await readSecret(store)
  if (known !== undefined) return known
  try {
    await mkdir(store, { recursive: true, mode: 0o700 })
    await writeAtomically(path.join(store, SECRET), randomBytes(MAC_BYTES))
  } catch {
    return undefined
  }
  // Another process may have made one at the same time: the one that lies there now is everybody's.
  return readSecret(store)
}
