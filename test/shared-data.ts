import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const SHARED = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../shared/data')

/**
 * Path of a file or folder of the shared data that lies beside the repository, or undefined when it is not there. Tests that need it are
 * skipped with the reason in their name: `test.skipIf(data === undefined)('… (needs ../shared/data)', …)`.
 */
export function sharedData(...parts: string[]): string | undefined {
  const found = path.join(SHARED, ...parts)
  return existsSync(found) ? found : undefined
}
