import path from 'node:path'
import { walk } from './source.mjs'

/** @typedef {import('./source.mjs').Node} Node */
/**
 * `to` is what is written; `names` are the imported names, when they are spelled out.
 * @typedef {{ to: string | undefined, line: number, typeOnly: boolean, names: readonly string[] }} Import
 */

/**
 * Everything that a file imports or re-exports, also by `import()` and in types.
 * @param {import('./source.mjs').Source} source
 * @returns {Import[]}
 */
export function importsOf({ program, lineAt }) {
  /** @type {Import[]} */
  const found = []
  walk(program, (node) => {
    const target = targetOf(node)
    if (target === undefined) return
    found.push({
      to: typeof target?.value === 'string' ? target.value : undefined,
      line: lineAt(node.start),
      typeOnly: isTypeOnly(node),
      names: (node.specifiers ?? []).map((/** @type {Node} */ one) => (one.imported ?? one.local)?.name),
    })
  })
  return found
}

/**
 * @param {Node} node
 * @returns {Node | null | undefined} the literal that names the module
 */
function targetOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node.source
    case 'ExportNamedDeclaration':
      return node.source ?? undefined
    case 'TSExternalModuleReference':
      return node.expression
    default:
      return undefined
  }
}

/** @param {Node} node */
function isTypeOnly(node) {
  if (node.type === 'TSImportType') return true
  if (node.importKind === 'type' || node.exportKind === 'type') return true
  const specifiers = /** @type {Node[]} */ (node.specifiers ?? [])
  return (
    specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type')
  )
}

/**
 * The file a relative specifier means, as the compiler reads it (`./x.js` is `./x.ts`); undefined for packages.
 * @param {string} from
 * @param {string} to
 * @param {ReadonlySet<string>} files
 */
export function resolveImport(from, to, files) {
  if (!to.startsWith('.')) return undefined
  const target = path.posix.join(path.posix.dirname(from), to)
  const stem = target.replace(/\.(?:[jt]sx?)$/, '')
  const candidates = [target, `${stem}.ts`, `${stem}.tsx`, `${target}/index.ts`]
  return candidates.find((file) => files.has(file)) ?? target
}
