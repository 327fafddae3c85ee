import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** Folders of the code and data that decide how records are read. */
const READING = ['../../core/', '../../ingest/', '../../names/'] as const
const known = new Map<string, Promise<string>>()

/**
 * Hash of the code and data in folders (seen from here), by default of those that decide how records are read: a cached result of other
 * code is worth nothing, and a version number somebody has to remember would be forgotten.
 */
export function codeFingerprint(parts: readonly string[] = READING): Promise<string> {
  const key = parts.join(' ')
  const before = known.get(key)
  if (before !== undefined) return before
  const made = fingerprint(parts)
  known.set(key, made)
  return made
}

async function fingerprint(parts: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const part of parts) {
    const folder = fileURLToPath(new URL(part, import.meta.url))
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
    const paths = entries
      .filter((entry) => entry.isFile() && /(?<!\.test|\.d)\.(?:js|ts|json)$/.test(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .sort()
    // All at once: one after the other a few hundred small files take longer than a list.
    const contents = await Promise.all(paths.map((path) => readFile(path)))
    contents.forEach((content, i) => {
      hash
        .update(paths[i]?.slice(folder.length) ?? '')
        .update('\0')
        .update(content)
    })
  }
  // Time zones and country names come with the runtime.
  hash.update(`${process.versions['tz']} ${process.versions['icu']}`)
  return hash.digest('hex')
}
