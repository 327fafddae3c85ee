import { importsOf, resolveImport } from './imports.mjs'
import { isTest } from './source.mjs'

/**
 * Files that import one another in a circle, one problem per circle. Types count: two files that cannot be described
 * without each other are one idea.
 * @param {readonly import('./source.mjs').Source[]} sources
 * @param {ReadonlySet<string>} files
 * @returns {import('./source.mjs').Problem[]}
 */
export function checkCycles(sources, files) {
  const edges = new Map(
    sources.filter(({ file }) => !isTest(file)).map((source) => [source.file, targetsOf(source, files)]),
  )
  const problems = []
  /** @type {Set<string>} */
  const reported = new Set()
  for (const file of edges.keys()) {
    if (reported.has(file)) continue
    const circle = shortestCircle(file, edges)
    if (circle === undefined) continue
    for (const member of circle) reported.add(member)
    problems.push({
      file,
      line: edges.get(file)?.get(circle[1] ?? file),
      text: `imports itself: ${[...circle, file].join(' > ')}`,
    })
  }
  return problems
}

/**
 * @param {import('./source.mjs').Source} source
 * @param {ReadonlySet<string>} files
 * @returns {Map<string, number>} imported file, line
 */
function targetsOf(source, files) {
  /** @type {Map<string, number>} */
  const targets = new Map()
  for (const { to, line } of importsOf(source)) {
    const target = to === undefined ? undefined : resolveImport(source.file, to, files)
    if (target !== undefined && !targets.has(target)) targets.set(target, line)
  }
  return targets
}

/**
 * Breadth first, so that the shortest way back is the one shown.
 * @param {string} start
 * @param {ReadonlyMap<string, ReadonlyMap<string, number>>} edges
 * @returns {string[] | undefined}
 */
function shortestCircle(start, edges) {
  /** @type {Map<string, string>} */
  const cameFrom = new Map()
  const queue = [start]
  for (const at of queue) {
    for (const next of edges.get(at)?.keys() ?? []) {
      if (next === start) return wayTo(at, start, cameFrom)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, at)
      queue.push(next)
    }
  }
  return undefined
}

/**
 * @param {string} end
 * @param {string} start
 * @param {ReadonlyMap<string, string>} cameFrom
 */
function wayTo(end, start, cameFrom) {
  const way = [end]
  for (let at = end; at !== start; ) {
    at = cameFrom.get(at) ?? start
    way.unshift(at)
  }
  return way
}
