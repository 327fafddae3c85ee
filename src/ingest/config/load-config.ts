import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../core/errors.js'
import { parseConfig } from './parse-config.js'
import type { Config } from './schema.js'

/** Name of the configuration below the investigated folder. */
const CONFIG_FILE = 'bridle.yaml'

/** Reads FOLDER/bridle.yaml; without the file the configuration is empty. Throws E_CONFIG_INVALID or E_INPUT_UNREADABLE. */
export async function loadConfig(folder: string, adapters?: readonly string[]): Promise<Config> {
  const path = join(folder, CONFIG_FILE)
  let text: string
  try {
    // A pipe would never end, and a link may lead to a file that is none of this folder's.
    if (!(await lstat(path)).isFile()) throw new Error('not a file of this folder')
    text = await readFile(path, 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR'))
      return {}
    throw new AppError('E_INPUT_UNREADABLE', `${path} cannot be read`, { file: path }, cause)
  }
  return parseConfig(text, CONFIG_FILE, adapters)
}
