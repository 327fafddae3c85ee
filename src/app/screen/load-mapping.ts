import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../../core/errors.js'
import { parseConfig } from '../../ingest/config/parse-config.js'
import type { Config } from '../../ingest/config/schema.js'
import { ADAPTERS } from '../../ingest/registry.js'

/** Reads the mapping of lists, which has the form of bridle.yaml. Throws E_INPUT_NOT_FOUND, E_INPUT_UNREADABLE and E_CONFIG_INVALID. */
export async function loadMapping(path: string): Promise<Config> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    throw new AppError(
      missing ? 'E_INPUT_NOT_FOUND' : 'E_INPUT_UNREADABLE',
      missing ? `${path} does not exist` : `${path} cannot be read`,
      { file: path },
      cause,
    )
  }
  return parseConfig(
    text,
    basename(path),
    ADAPTERS.map(({ id }) => id),
  )
}
