import { isBuiltin } from 'node:module'
import { importsOf, resolveImport } from './imports.mjs'
import { isTest, isTestHelper, layerOf } from './source.mjs'
import {
  IMPURE_PACKAGES,
  MAY_IMPORT,
  PURE_BUILTINS,
  PURE_CRYPTO,
  PURE_LAYERS,
  WEB_MAY_IMPORT_TYPES_OF,
} from './table.mjs'

/** @typedef {import('./source.mjs').Problem} Problem */
/** @typedef {import('./imports.mjs').Import} Import */

const WHERE = '(ARCHITECTURE.md, layers)'

/**
 * Who may import whom. Tests are not part of what is shipped and may fetch what they need to test.
 * @param {import('./source.mjs').Source} source
 * @param {ReadonlySet<string>} files
 * @returns {Problem[]}
 */
export function checkImports(source, files) {
  const { file } = source
  if (isTest(file)) return []
  const judge = file.startsWith('web/') ? judgeWeb : judgeLayer
  return importsOf(source).flatMap((one) => {
    const text = judge(file, one, files)
    return text === undefined ? [] : [{ file, line: one.line, text }]
  })
}

/**
 * @param {string} file
 * @param {Import} one
 * @param {ReadonlySet<string>} files
 * @returns {string | undefined} what is wrong
 */
function judgeLayer(file, one, files) {
  const layer = layerOf(file)
  const allowed = MAY_IMPORT[layer]
  if (allowed === undefined) return `imports from a folder that is no layer: "${layer}" ${WHERE}`
  if (one.to === undefined)
    return `imports a module whose name is computed: layers cannot be checked ${WHERE}`
  const target = resolveImport(file, one.to, files)
  if (target === undefined) return judgePackage(layer, one, one.to)
  if (!target.startsWith('src/')) return `imports ${target}: nothing outside src is shipped ${WHERE}`
  if (isTestHelper(target)) return `imports ${target}: only tests may ${WHERE}`
  const other = layerOf(target)
  if (other === layer || allowed.includes(other)) return undefined
  return `imports ${target}: "${layer}" may not import "${other}" ${WHERE}`
}

/**
 * @param {string} layer
 * @param {Import} one
 * @param {string} to
 */
function judgePackage(layer, one, to) {
  const name = to.replace(/^node:/, '')
  // Importing the published entry of our own package would walk around the table.
  if (name === 'bridle' || name.startsWith('bridle/')) return `imports ${to}: use a relative path ${WHERE}`
  if (!PURE_LAYERS.includes(layer)) return undefined
  if (IMPURE_PACKAGES.includes(to) && !one.typeOnly)
    return `imports ${to}: "${layer}" gets a port instead ${WHERE}`
  if (!isBuiltin(to) || one.typeOnly || PURE_BUILTINS.includes(name)) return undefined
  if (name === 'crypto' && one.names.length > 0 && one.names.every((each) => PURE_CRYPTO.includes(each)))
    return undefined
  return `imports ${to}: "${layer}" is pure, the rim reads and connects ${WHERE}`
}

/**
 * @param {string} file
 * @param {Import} one
 * @param {ReadonlySet<string>} files
 */
function judgeWeb(file, one, files) {
  const target = one.to === undefined ? undefined : resolveImport(file, one.to, files)
  if (target === undefined || target.startsWith('web/')) return undefined
  const stem = target.replace(/\.ts$/, '')
  if (!WEB_MAY_IMPORT_TYPES_OF.includes(stem)) return `imports ${target}: "web" may not import it ${WHERE}`
  if (one.typeOnly) return undefined
  return `imports ${target}: "web" may import its types only, with "import type" ${WHERE}`
}
