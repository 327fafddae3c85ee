import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository, whatever folder the user called from. */
export const ROOT = path.resolve(fileURLToPath(new URL('../..', import.meta.url)))
