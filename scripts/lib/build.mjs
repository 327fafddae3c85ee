import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { listFiles } from './files.mjs'
import { fingerprint } from './fingerprint.mjs'
import { PLAIN, runNode, runNpm } from './run.mjs'
import { generateSignals } from './signals.mjs'
import { whenChanged } from './stamp.mjs'
import { step } from './step.mjs'
import { TOOL } from './tools.mjs'

const WEB_PAGE = 'web/dist/report.html'
const TEMPLATE = 'dist/report/template.html'
// What the page shares with the engine; a change there can change the page.
const WEB_INPUTS = ['web', 'src/case', 'src/http', 'src/core', 'package-lock.json']

/**
 * Brings `dist/` up to date; does nothing when no input changed.
 * @param {string} root
 */
export async function build(root) {
  generateSignals(root)
  await whenChanged({
    root,
    name: 'build-engine',
    key: fingerprint(root, ['src', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'], isNotTest),
    outputs: () =>
      existsSync(path.join(root, 'dist/cli/main.js')) || !existsSync(path.join(root, 'src/cli/main.ts')),
    step: () => compile(root),
  })
  if (!hasWebBuild(root)) return
  await whenChanged({
    root,
    name: 'build-web',
    key: fingerprint(root, WEB_INPUTS, isNotTest),
    outputs: () => existsSync(path.join(root, TEMPLATE)),
    step: () => buildWeb(root),
  })
}

/** @param {string} file */
function isNotTest(file) {
  return !/\.test\.tsx?$|^src\/[^/]+\/testing\//.test(file)
}

/** @param {string} root */
async function compile(root) {
  const args = ['-p', path.join(root, 'tsconfig.build.json'), '--listEmittedFiles']
  const { code, output, seconds } = await runNode(TOOL.tsc, args, { cwd: root })
  const isEmitted = (/** @type {string} */ line) => line.startsWith('TSFILE:')
  const lines = output.split(/\r?\n/)
  const said = lines.filter((line) => !isEmitted(line)).join('\n')
  await step('build engine', Promise.resolve({ code, output: said, seconds }))
  removeStale(root, lines.filter(isEmitted))
}

/**
 * A file whose source was deleted would still be imported, and published. Pruning after the compiler has written
 * leaves no moment in which a running command finds its modules gone.
 * @param {string} root
 * @param {readonly string[]} emittedLines of `tsc --listEmittedFiles`
 */
function removeStale(root, emittedLines) {
  const dist = path.join(root, 'dist')
  const emitted = new Set(emittedLines.map((line) => path.resolve(root, line.replace(/^TSFILE:\s*/, ''))))
  emitted.add(path.join(root, TEMPLATE))
  for (const file of listFiles(dist)) {
    if (!emitted.has(path.join(dist, file))) rmSync(path.join(dist, file))
  }
}

/** @param {string} root */
function hasWebBuild(root) {
  const file = path.join(root, 'web/package.json')
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).scripts?.build !== undefined
}

/** @param {string} root */
async function buildWeb(root) {
  rmSync(path.join(root, WEB_PAGE), { force: true })
  await step('build web', runNpm(['run', 'build', '-w', 'web'], { cwd: root, env: PLAIN }))
  mkdirSync(path.join(root, path.dirname(TEMPLATE)), { recursive: true })
  copyFileSync(path.join(root, WEB_PAGE), path.join(root, TEMPLATE))
}
