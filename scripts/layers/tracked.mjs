import { spawnSync } from 'node:child_process'
import { listFiles } from '../lib/files.mjs'

/**
 * What is, or is about to be, in the repository; every file when the folder is not a checkout (a release archive).
 * @param {string} root
 * @returns {readonly string[]}
 */
export function trackedFiles(root) {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })
  return status === 0 ? stdout.split('\0').filter((file) => file !== '') : listFiles(root)
}
