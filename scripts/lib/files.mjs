import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

// Neither installed nor produced files are sources; descending into them costs seconds.
const SKIPPED = new Set(['node_modules', 'dist', '.git', '.cache', '.bridle', 'coverage'])

/**
 * Every file under `dir` as a path relative to it, with `/`, sorted by code unit so that the order is the same
 * on every machine; empty when the folder does not exist.
 * @param {string} dir
 * @returns {string[]}
 */
export function listFiles(dir) {
  if (!existsSync(dir)) return []
  const found = []
  const open = ['']
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const entry of readdirSync(path.join(dir, at), { withFileTypes: true })) {
      const name = at === '' ? entry.name : `${at}/${entry.name}`
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) open.push(name)
      } else found.push(name)
    }
  }
  return found.sort()
}
