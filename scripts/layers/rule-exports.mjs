import { walk } from './source.mjs'

/**
 * A thing has one name and one place: default exports are renamed by whoever imports them, and a barrel of stars
 * hides where a name comes from.
 * @param {import('./source.mjs').Source} source
 * @returns {import('./source.mjs').Problem[]}
 */
export function checkExports({ file, program, lineAt }) {
  if (!file.startsWith('src/')) return []
  /** @type {import('./source.mjs').Problem[]} */
  const problems = []
  walk(program, (node) => {
    const line = lineAt(node.start)
    if (node.type === 'ExportDefaultDeclaration')
      problems.push({ file, line, text: 'exports a default: give it a name' })
    if (node.type === 'ExportAllDeclaration')
      problems.push({ file, line, text: `exports * from ${node.source.value}: name what it exports` })
    return node.type === 'Program'
  })
  return problems
}
