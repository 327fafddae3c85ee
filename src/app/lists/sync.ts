import { open } from 'node:fs/promises'

/** What some file systems answer when they are asked to sync a folder; the files in it were synced. */
const CANNOT = new Set(['EINVAL', 'EPERM', 'EISDIR'])

/** Waits until a file, or the names in a folder, are on disk: a rename survives a power cut only then. */
export async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && CANNOT.has(String(error.code)))) throw error
  } finally {
    await handle.close()
  }
}
