import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

// Inside node_modules, so that deleting node_modules also forgets that anything was installed or built.
const STAMPS = 'node_modules/.cache/bridle'

/**
 * Runs `step` unless it already succeeded with this key and its outputs still stand.
 * The stamp is removed first and written last: an interrupted step is run again.
 * @param {{ root: string, name: string, key: string, outputs?: () => boolean, step: () => Promise<void> }} job
 * @returns {Promise<boolean>} whether the step ran
 */
export async function whenChanged({ root, name, key, outputs = () => true, step }) {
  const file = stampFile(root, name)
  if (readStamp(file) === key && outputs()) return false
  rmSync(file, { force: true })
  await step()
  writeStamp(root, name, key)
  return true
}

/**
 * @param {string} root
 * @param {string} name
 * @param {string} key
 */
export function writeStamp(root, name, key) {
  const file = stampFile(root, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${key}\n`)
}

/**
 * @param {string} root
 * @param {string} name
 */
function stampFile(root, name) {
  return path.join(root, STAMPS, name)
}

/** @param {string} file */
function readStamp(file) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined
    throw error
  }
}
