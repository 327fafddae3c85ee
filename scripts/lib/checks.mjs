import { existsSync } from 'node:fs'
import path from 'node:path'
import { PLAIN, runNode } from './run.mjs'
import { TOOL } from './tools.mjs'

/** @typedef {import('./run.mjs').Outcome} Outcome */
/** @typedef {{ name: string, run: (root: string) => Promise<Outcome> }} Check */

/** @type {readonly Check[]} */
export const CHECKS = [
  { name: 'types', run: checkTypes },
  // Biome sees no promise that a library returns; this one asks the compiler.
  { name: 'promises', run: tool(TOOL.oxlint, ['-c', 'scripts/oxlint.json', '--type-aware', '.']) },
  { name: 'dead code', run: tool(TOOL.knip, ['--no-progress']) },
  { name: 'format', run: tool(TOOL.biome, ['format', '--max-diagnostics=100', '.']) },
  { name: 'lint', run: tool(TOOL.biome, ['lint', '--error-on-warnings', '--max-diagnostics=100', '.']) },
  { name: 'layers', run: tool('scripts/check-layers.mjs', []) },
]

/**
 * @param {string} file
 * @param {readonly string[]} args
 * @returns {Check['run']}
 */
function tool(file, args) {
  return (root) => runNode(path.resolve(root, file), args, { cwd: root, env: PLAIN })
}

/**
 * The source sees Node, the tests also see the page, the page sees no Node: one program each.
 * @param {string} root
 * @returns {Promise<Outcome>}
 */
async function checkTypes(root) {
  const projects = ['tsconfig.json', 'tsconfig.test.json', 'tsconfig.scripts.json', 'web/tsconfig.json']
  const total = { code: 0, output: '', seconds: 0 }
  for (const project of projects.filter((file) => existsSync(path.join(root, file)))) {
    const { code, output, seconds } = await tool(TOOL.tsc, ['--noEmit', '-p', project])(root)
    total.code ||= code
    // A test imports the source, whose errors would be told twice.
    const said = output.split('\n').filter((line) => !total.output.includes(line))
    if (said.length > 0) total.output += `${said.join('\n')}\n`
    total.seconds += seconds
  }
  return total
}
