import { type Document, isMap, isPair, LineCounter, parseDocument } from 'yaml'
import { AppError } from '../../core/errors.js'
import { tablesProblem } from './generic-columns.js'
import { networkProblem } from './network-entries.js'
import type { ConfigProblem } from './problem.js'
import { type Config, configSchema } from './schema.js'

/**
 * Reads the text of a bridle.yaml. Throws E_CONFIG_INVALID with the key and line of the first problem; `file` names the file
 * in the message. With `adapters`, the ids of all adapters, an entry that names another one is a problem too.
 */
export function parseConfig(text: string, file = 'bridle.yaml', adapters?: readonly string[]): Config {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const [syntax] = document.errors
  if (syntax !== undefined)
    throw invalid(
      file,
      syntax.linePos?.[0].line,
      syntax.code === 'DUPLICATE_KEY' ? keyAt(text, syntax.pos[0]) : undefined,
      syntax.message.split('\n')[0] ?? 'not YAML',
    )
  const parsed = configSchema.safeParse(plainValue(document, file))
  const problem = parsed.success
    ? (tablesProblem(parsed.data) ?? networkProblem(parsed.data) ?? adapterProblem(parsed.data, adapters))
    : firstIssue(parsed.error.issues)
  if (problem !== undefined)
    throw invalid(file, lineOf(document, lines, problem.path), keyText(problem.path), problem.problem)
  if (!parsed.success) throw new AppError('E_INVARIANT', 'a configuration without problem was refused')
  return parsed.data
}

/** The key that begins at a position of the text. */
const keyAt = (text: string, position: number): string =>
  text
    .slice(position)
    .split(/[:\r\n]/, 1)[0]
    ?.trim() ?? ''

/** The first entry that names an adapter which does not exist. */
function adapterProblem(config: Config, known: readonly string[] | undefined): ConfigProblem | undefined {
  const at = (config.files ?? []).findIndex(
    ({ adapter }) => adapter !== undefined && known?.includes(adapter) === false,
  )
  if (at < 0) return undefined
  return { path: ['files', at, 'adapter'], problem: `expected one of ${known?.join(', ')}` }
}

/** The plain value. Aliases that name nothing, and those that multiply without end, are faults of the file, not of ours. */
function plainValue(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? {}
  } catch (cause) {
    if (cause instanceof ReferenceError) throw invalid(file, undefined, undefined, cause.message)
    throw cause
  }
}

type Issue = Readonly<{
  path: readonly PropertyKey[]
  message: string
  code?: string | undefined
  keys?: readonly string[]
}>

function firstIssue(issues: readonly Issue[]): ConfigProblem {
  const [issue] = issues
  if (issue === undefined) return { path: [], problem: 'invalid' }
  const [unknown] = issue.keys ?? []
  if (issue.code === 'unrecognized_keys' && unknown !== undefined)
    return { path: [...issue.path, unknown], problem: 'unknown key' }
  return { path: issue.path, problem: issue.message }
}

const keyText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
    '',
  )

/** Line of the deepest node on the way to the problem. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  for (let depth = path.length; depth > 0; depth--) {
    const key = path[depth - 1]
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true)
    if (isMap(parent)) {
      const pair = parent.items.find(
        (item) =>
          isPair(item) && String((item.key as { value?: unknown })?.value ?? item.key) === String(key),
      )
      const range = (pair?.key as { range?: readonly number[] } | undefined)?.range
      if (range?.[0] !== undefined) return lines.linePos(range[0]).line
    }
    const node = document.getIn(path.slice(0, depth), true) as { range?: readonly number[] } | undefined
    if (node?.range?.[0] !== undefined) return lines.linePos(node.range[0]).line
  }
  return undefined
}

function invalid(file: string, line: number | undefined, key: string | undefined, problem: string): AppError {
  const place = line === undefined ? file : `${file}:${line}`
  return new AppError('E_CONFIG_INVALID', `${place}: ${key === undefined ? '' : `"${key}" `}${problem}`, {
    file,
    ...(line === undefined ? {} : { row: line }),
    ...(key === undefined ? {} : { field: key }),
    expected: problem,
    todo: 'correct the line; docs/formats.md lists the tables and columns',
  })
}
