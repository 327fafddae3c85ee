import { isTest, layerOf, walk } from './source.mjs'
import { FORBIDDEN_GLOBALS, FORBIDDEN_MEMBERS, LOCALE_METHODS, PURE_LAYERS } from './table.mjs'

/** @typedef {import('./source.mjs').Node} Node */

// Types are erased: `typeof fetch` in a signature calls nothing.
const TYPE_KEYS = new Set([
  'typeAnnotation',
  'returnType',
  'typeParameters',
  'typeArguments',
  'superTypeArguments',
])
const TYPE_NODES = new Set(['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'TSClassImplements'])

/**
 * Reads of the clock, chance, the machine or the network in layers that may not have any.
 * @param {import('./source.mjs').Source} source
 * @returns {import('./source.mjs').Problem[]}
 */
export function checkGlobals({ file, program, lineAt }) {
  const layer = layerOf(file)
  if (!file.startsWith('src/') || !PURE_LAYERS.includes(layer) || isTest(file)) return []
  const own = ownNames(program)
  /** @type {import('./source.mjs').Problem[]} */
  const problems = []
  walk(program, (node, parent, key) => {
    if (TYPE_KEYS.has(key) || TYPE_NODES.has(node.type)) return false
    const found = judge(node, parent, key, own)
    if (found !== undefined)
      problems.push({
        file,
        line: lineAt(node.start),
        text: `uses ${found.what} in "${layer}": ${found.instead}`,
      })
    return true
  })
  return problems
}

/**
 * @param {Node} node
 * @param {Node | undefined} parent
 * @param {string} key
 * @param {ReadonlySet<string>} own
 * @returns {{ what: string, instead: string } | undefined}
 */
function judge(node, parent, key, own) {
  switch (node.type) {
    case 'Identifier':
      return isReference(parent, key) && !own.has(node.name)
        ? lookUp(FORBIDDEN_GLOBALS, node.name)
        : undefined
    case 'MemberExpression':
      return lookUp(FORBIDDEN_MEMBERS, `${node.object.name}.${memberName(node)}`)
    case 'VariableDeclarator':
      return judgeDestructuring(node)
    case 'NewExpression':
    case 'CallExpression':
      return judgeCall(node, own)
    case 'MetaProperty':
      return node.meta.name === 'import'
        ? { what: 'import.meta', instead: 'it is a path of this machine' }
        : undefined
    default:
      return undefined
  }
}

/**
 * `const { now } = Date` is the same reading of the clock.
 * @param {Node} node
 */
function judgeDestructuring(node) {
  if (node.id.type !== 'ObjectPattern' || node.init?.type !== 'Identifier') return undefined
  const names = node.id.properties.map((/** @type {Node} */ one) => `${node.init.name}.${one.key?.name}`)
  return names.map((/** @type {string} */ name) => lookUp(FORBIDDEN_MEMBERS, name)).find(Boolean)
}

/**
 * @param {Node} node
 * @param {ReadonlySet<string>} own
 */
function judgeCall(node, own) {
  const name = node.callee.type === 'Identifier' && !own.has(node.callee.name) ? node.callee.name : undefined
  if (name === 'Function') return { what: 'new Function', instead: 'code is not data' }
  if (name === 'Date' && (node.type === 'CallExpression' || node.arguments.length === 0))
    return { what: 'the present time', instead: 'the clock is an argument' }
  const method = node.callee.type === 'MemberExpression' ? memberName(node.callee) : undefined
  const position = method === undefined ? undefined : lookUp(LOCALE_METHODS, method)
  if (position === undefined || node.arguments.length > position) return undefined
  return {
    what: `${method} without a locale`,
    instead: 'the answer would follow the language of the machine',
  }
}

/**
 * @param {Node} member
 * @returns {string | undefined}
 */
function memberName({ computed, property }) {
  return computed ? (property.type === 'Literal' ? String(property.value) : undefined) : property.name
}

/**
 * A table is asked for its own entries only: `constructor` is a name like any other.
 * @template T
 * @param {Readonly<Record<string, T>>} table
 * @param {string} name
 */
function lookUp(table, name) {
  if (!Object.hasOwn(table, name)) return undefined
  const entry = /** @type {T} */ (table[name])
  return typeof entry === 'string' ? /** @type {any} */ ({ what: name, instead: entry }) : entry
}

/**
 * Whether an identifier stands for a variable and not for a key, a member or a label.
 * @param {Node | undefined} parent
 * @param {string} key
 */
function isReference(parent, key) {
  if (parent === undefined) return true
  if (key === 'property') return parent.computed === true
  // Of `{ fetch }` the value is judged, once.
  if (key === 'key') return parent.computed === true
  return key !== 'label' && key !== 'imported' && key !== 'exported'
}

/**
 * Names that the file itself declares anywhere: a parameter called `fetch` is a port, not the network.
 * @param {Node} program
 */
function ownNames(program) {
  /** @type {Set<string>} */
  const names = new Set()
  walk(program, (node, _parent, key) => {
    if (TYPE_KEYS.has(key)) return false
    if (node.type === 'VariableDeclarator' || node.type === 'CatchClause')
      addPattern(node.id ?? node.param, names)
    if (node.type.startsWith('Import') && node.local) names.add(node.local.name)
    if (/Function|Class/.test(node.type) && node.id) names.add(node.id.name)
    for (const param of node.params ?? []) addPattern(param, names)
    return true
  })
  return names
}

/**
 * @param {Node | null | undefined} pattern
 * @param {Set<string>} names
 */
function addPattern(pattern, names) {
  if (pattern === null || pattern === undefined) return
  if (pattern.type === 'Identifier') names.add(pattern.name)
  for (const part of [pattern.left, pattern.argument, pattern.value, ...(pattern.elements ?? [])])
    addPattern(part, names)
  for (const property of pattern.properties ?? []) addPattern(property, names)
}
