import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../core/errors.js'

/**
 * Writes a file so that a reader sees the old one or the new one, never a half: temporary file in the same folder, synced, renamed.
 * Readable by its owner only, because results hold personal data. Throws E_OUTPUT_UNWRITABLE.
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    const handle = await open(temporary, 'w', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
  } catch (cause) {
    await rm(temporary, { force: true })
    throw new AppError(
      'E_OUTPUT_UNWRITABLE',
      `cannot write ${basename(path)}`,
      { file: path, todo: 'give a writable folder with --out DIR' },
      cause,
    )
  }
}
