import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Lets one process at a time install and build in this folder: `npm ci` empties node_modules under whoever else is
 * using it, and two terminals are the normal case. A holder that died no longer counts.
 * @template T
 * @param {string} root
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(root, work) {
  const lock = path.join(root, '.cache/lock')
  mkdirSync(path.dirname(lock), { recursive: true })
  await take(lock)
  const release = () => rmSync(lock, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    release()
    process.off('exit', release)
  }
}

/** @param {string} lock */
async function take(lock) {
  for (let tries = 0; ; tries += 1) {
    try {
      // "wx" creates or fails, in one step.
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    }
    if (!isHeld(lock)) rmSync(lock, { force: true })
    else {
      if (tries === 0) process.stderr.write('waiting for another install or build in this folder\n')
      await sleep(200)
    }
  }
}

/** @param {string} lock */
function isHeld(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return true
  } catch (error) {
    // EPERM: it lives and belongs to someone else. Anything else: it is gone, or the lock is.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
