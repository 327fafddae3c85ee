import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import path from 'node:path'
import { investigateArgs } from './lib/investigate-args.mjs'
import { prepareBuild } from './lib/prepare.mjs'
import { ROOT } from './lib/root.mjs'
import { runScript } from './lib/step.mjs'

/**
 * npm runs its scripts in the folder of the package; a path is meant from where the user stood.
 */
function callerFolder() {
  const { npm_lifecycle_event: event, INIT_CWD: from } = process.env
  return event === 'start' && from !== undefined ? from : process.cwd()
}

/**
 * Without a shell: a folder may be called `; rm -rf ~`.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<number>} the exit code
 */
function runBridle(args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'bin/bridle.js'), ...args], {
      cwd,
      stdio: 'inherit',
    })
    child.on('error', reject)
    child.on('close', (code, signal) =>
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    )
    // The terminal sends Ctrl-C to both; the child decides how to end, and its code is ours.
    process.on('SIGINT', () => undefined)
    process.on('SIGTERM', () => child.kill('SIGTERM'))
  })
}

await runScript(async () => {
  await prepareBuild(ROOT)
  const cwd = callerFolder()
  process.exitCode = await runBridle(investigateArgs({ root: ROOT, cwd, args: process.argv.slice(2) }), cwd)
})
