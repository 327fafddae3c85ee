import path from 'node:path'
import { listFiles } from '../lib/files.mjs'
import { checkCycles } from './rule-cycles.mjs'
import { checkExports } from './rule-exports.mjs'
import { checkGlobals } from './rule-globals.mjs'
import { checkImports } from './rule-imports.mjs'
import { checkMachinePaths } from './rule-machine-paths.mjs'
import { checkSizes } from './rule-size.mjs'
import { isTest, readSource } from './source.mjs'
import { trackedFiles } from './tracked.mjs'

/** @typedef {import('./source.mjs').Problem} Problem */

const LAYERED = ['src', 'web/src']
const SIZED = ['src', 'web/src', 'test', 'bench', 'scripts', 'bin']

/**
 * All rules over one tree.
 * @param {string} root
 * @returns {{ problems: readonly string[], files: number, median: number }}
 */
export function check(root) {
  const files = codeIn(root, LAYERED)
  const known = new Set(files)
  const sources = files.map((file) => readSource(root, file))
  const { problems: tooLong } = checkSizes(root, codeIn(root, SIZED))
  const { median } = checkSizes(
    root,
    codeIn(root, ['src']).filter((file) => !isTest(file)),
  )
  const problems = [
    ...sources.flatMap((source) => [
      ...checkImports(source, known),
      ...checkGlobals(source),
      ...checkExports(source),
    ]),
    ...checkCycles(sources, known),
    ...tooLong,
    ...checkMachinePaths(root, trackedFiles(root)),
  ]
  return { problems: problems.sort(byPlace).map(render), files: files.length, median }
}

/**
 * @param {string} root
 * @param {readonly string[]} folders
 */
function codeIn(root, folders) {
  return folders.flatMap((folder) =>
    listFiles(path.join(root, folder))
      .filter((file) => /\.(?:ts|tsx|mjs|js)$/.test(file) && !file.endsWith('.d.ts'))
      .map((file) => `${folder}/${file}`),
  )
}

/** @param {Problem} problem */
function render({ file, line, text }) {
  return line === undefined ? `${file} ${text}` : `${file}:${line} ${text}`
}

/**
 * @param {Problem} a
 * @param {Problem} b
 */
function byPlace(a, b) {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return (a.line ?? 0) - (b.line ?? 0)
}
