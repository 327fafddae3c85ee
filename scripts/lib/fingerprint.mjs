import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { listFiles } from './files.mjs'

/**
 * One hash over names and contents, so that a renamed, deleted or edited input counts and a touched one does not
 * (a checkout changes every mtime).
 * @param {string} root
 * @param {readonly string[]} inputs files or folders, relative to `root`; missing ones count as missing
 * @param {(file: string) => boolean} [keep]
 */
export function fingerprint(root, inputs, keep = () => true) {
  const hash = createHash('sha256')
  for (const input of inputs) {
    for (const file of expand(root, input)) {
      if (!keep(file)) continue
      const bytes = readFileSync(path.join(root, file))
      // The length before the bytes keeps two adjacent files from being read as two others.
      hash.update(`${file}\0${bytes.length}\0`).update(bytes)
    }
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} input
 */
function expand(root, input) {
  const stat = statSync(path.join(root, input), { throwIfNoEntry: false })
  if (stat === undefined) return []
  return stat.isDirectory() ? listFiles(path.join(root, input)).map((file) => `${input}/${file}`) : [input]
}
