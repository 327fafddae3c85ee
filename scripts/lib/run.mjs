import { spawn } from 'node:child_process'
import { constants } from 'node:os'

// Colours are for people; what a step prints is read in logs.
export const PLAIN = { NO_COLOR: '1', FORCE_COLOR: undefined }

/** @typedef {{ code: number, output: string, seconds: number }} Outcome */

/**
 * Runs one program without a shell and keeps its output: a step that succeeds says one line, one that fails says all.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, shell?: boolean }} options
 * @returns {Promise<Outcome>}
 */
function run(command, args, { cwd, env = {}, shell = false }) {
  const began = performance.now()
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const chunks = []
    const done = (/** @type {number} */ code) =>
      resolve({
        code,
        output: Buffer.concat(chunks).toString('utf8'),
        seconds: (performance.now() - began) / 1000,
      })
    const child = spawn(command, [...args], {
      cwd,
      env: { ...process.env, ...env },
      shell,
      // No tool may wait for a keyboard that is not there.
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const settle = waitWhenInterrupted(child)
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.on('error', (error) => {
      settle()
      chunks.push(Buffer.from(`${command}: ${error.message}\n`))
      done(127)
    })
    child.on('close', (code, signal) => {
      settle()
      if (signal !== null) chunks.push(Buffer.from(`${command} was ended by ${signal}\n`))
      done(code ?? 1)
    })
  })
}

/**
 * An interrupted npm takes seconds to put node_modules back. Whoever ended before it would release the lock, and the
 * next install would run into it.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} to call when the child has ended; ends this process too when it was interrupted
 */
function waitWhenInterrupted(child) {
  /** @type {NodeJS.Signals | undefined} */
  let received
  const note = (/** @type {NodeJS.Signals} */ signal) => {
    received = signal
    // The terminal sends Ctrl-C to both; a second one would make npm give up half way.
    if (signal !== 'SIGINT') child.kill(signal)
  }
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  for (const signal of signals) process.on(signal, note)
  return () => {
    for (const signal of signals) process.off(signal, note)
    if (received !== undefined) process.exit(128 + constants.signals[received])
  }
}

/**
 * Runs a JavaScript tool by its file: the links in node_modules/.bin are shell scripts on some systems.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 */
export function runNode(file, args, options) {
  return run(process.execPath, [file, ...args], options)
}

/**
 * Runs npm: the very one that started us when there is one.
 * @param {readonly string[]} args fixed words only, because Windows needs a shell to find npm
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath
  if (npm !== undefined && /npm-cli\.c?js$/.test(npm)) return runNode(npm, args, options)
  return run('npm', args, { ...options, shell: process.platform === 'win32' })
}
