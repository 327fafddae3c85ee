import type { RecordFormat } from '../adapter.js'
import { csvCells } from './csv-cells.js'
import { findWrapper } from './json-wrapper.js'

/** Format of a text and, for csv, what separates its cells. */
export type FormatGuess = Readonly<{ format: RecordFormat | 'unknown'; delimiter: string }>

/** Separators that exports really use, the likelier one first where both would do. */
const DELIMITERS = [',', '\t', ';', '|'] as const

/** Guesses the format from the decoded beginning of a file; `complete` says that it is all of it. */
export function detectFormat(head: string, complete: boolean): FormatGuess {
  const text = head.trimStart()
  if (text === '' || binary(text)) return { format: 'unknown', delimiter: ',' }
  if (/^<(?:\?xml|!--|!DOCTYPE|[A-Za-z_])/.test(text)) return { format: 'xml', delimiter: ',' }
  if (/^[[{]\s*(?:["{[\]}]|-?\d|true|false|null|$)/.test(text))
    return { format: json(text, complete), delimiter: ',' }
  if (/^(?:%YAML|---\s*(?:\r?\n|$))/.test(text)) return { format: 'yaml', delimiter: ',' }
  const delimiter = delimiterOf(head, complete)
  if (delimiter !== undefined) return { format: delimiter === '\t' ? 'tsv' : 'csv', delimiter }
  if (/^(?:#[^\n]*\n|\s*\n)*[A-Za-z_][\w-]*:(?: |\r?\n|$)/.test(text))
    return { format: 'yaml', delimiter: ',' }
  // One value per line: a CSV file with one column, unless commas stand in some lines only.
  return { format: text.includes(',') ? 'lines' : 'csv', delimiter: ',' }
}

/** More than a few control characters: no text. */
function binary(text: string): boolean {
  const sample = text.slice(0, 4096)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = sample.match(/[\0-\x08\x0e-\x19\x1b-\x1f]/g)?.length ?? 0
  return controls > sample.length / 50
}

/** NDJSON when several lines are values of their own; everything else is read as JSON. */
function json(text: string, complete: boolean): 'json' | 'ndjson' {
  const lines = completeLines(text, complete).slice(0, 50)
  const whole = lines.filter((line) => /^\s*\{.*\}\s*$/.test(line) && parses(line)).length
  if (lines.length === 1 && whole === 1) return findWrapper(text) === undefined ? 'ndjson' : 'json'
  return lines.length > 1 && whole > 0 && whole * 2 >= lines.length ? 'ndjson' : 'json'
}

function parses(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

function completeLines(text: string, complete: boolean): string[] {
  const lines = text.split(/\r?\n|\r/)
  if (!complete && lines.length > 1) lines.pop()
  return lines.filter((line) => line.trim() !== '')
}

/** Quotes inside cells speak for another separator: `1,"a; b; c"` has two cells, not three. */
const STRAY_COSTS = 0.8

/** The separator that cuts most of the first records into equally many cells, two at least. */
function delimiterOf(head: string, complete: boolean): string | undefined {
  const newline = /\r(?!\n)./.test(head) && !head.includes('\n') ? '\r' : '\n'
  let best: { delimiter: string; score: number } | undefined
  for (const delimiter of DELIMITERS) {
    const counts: number[] = []
    let stray = 0
    for (let at = 0; at < head.length && counts.length < 30; ) {
      const read = csvCells(head, at, delimiter, newline, complete)
      const lineEnd = head.indexOf(newline, at)
      if (read.kind === 'cells' && !(read.end === at)) {
        counts.push(read.cells.length)
        if (read.cells.some((cell) => cell.includes('"'))) stray++
      }
      const next = read.kind === 'cells' ? read.next : lineEnd < 0 ? head.length : lineEnd + 1
      at = next
    }
    const first = counts[0] ?? 0
    if (first < 2) continue
    const alike = counts.filter((n) => n === first).length / counts.length
    // A header with few separators may be prose; many equal rows are not.
    const score = alike * Math.min(first, 8) * (1 - (STRAY_COSTS * stray) / counts.length)
    if (alike >= 0.5 && (best === undefined || score > best.score)) best = { delimiter, score }
  }
  return best?.delimiter
}
