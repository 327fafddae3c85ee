import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'oxc-parser'

/** @typedef {Record<string, any> & { type: string, start: number }} Node */
/** @typedef {{ file: string, line: number | undefined, text: string }} Problem */
/** @typedef {{ file: string, program: Node, lineAt: (offset: number) => number }} Source */

/**
 * The syntax tree of one file. A tree and not a search over text: comments, strings and SQL speak of imports too.
 * @param {string} root
 * @param {string} file
 * @returns {Source}
 */
export function readSource(root, file) {
  const text = readFileSync(path.join(root, file), 'utf8')
  const { program } = parseSync(file, text, { sourceType: 'module' })
  return { file, program: /** @type {Node} */ (/** @type {unknown} */ (program)), lineAt: lineCounter(text) }
}

/** @param {string} text */
function lineCounter(text) {
  return (/** @type {number} */ offset) => {
    let line = 1
    for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
    return line
  }
}

/**
 * Visits every node, parents first; `enter` returns false to leave a subtree out.
 * @param {Node} node
 * @param {(node: Node, parent: Node | undefined, key: string) => boolean | void} enter
 */
export function walk(node, enter) {
  visit(node, undefined, '', enter)
}

/**
 * @param {Node} node
 * @param {Node | undefined} parent
 * @param {string} key
 * @param {(node: Node, parent: Node | undefined, key: string) => boolean | void} enter
 */
function visit(node, parent, key, enter) {
  if (enter(node, parent, key) === false) return
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof child.type === 'string')
        visit(child, node, name, enter)
    }
  }
}

/**
 * Tests and what only tests use: neither is built or shipped.
 * @param {string} file
 */
export function isTest(file) {
  return /\.test\.tsx?$/.test(file) || isTestHelper(file)
}

/** @param {string} file */
export function isTestHelper(file) {
  return /^src\/[^/]+\/testing\//.test(file)
}

/**
 * The layer is the folder directly under `src`.
 * @param {string} file
 */
export function layerOf(file) {
  return file.split('/')[1] ?? ''
}
