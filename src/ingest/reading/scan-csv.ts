import { expectedGot } from '../../core/errors.js'
import type { CsvRecord } from '../adapter.js'
import { csvCells } from './csv-cells.js'
import { headerNames } from './header-names.js'
import { SHOWN } from './limits.js'
import { RecordSink, type Scanner, type ScanOptions } from './scanner.js'

export type CsvOptions = ScanOptions &
  Readonly<{
    header: 'first' | 'none'
    delimiter: string
    /** Values are the cells in their order instead of {@link CsvRecord}s, for those who know the columns by place. */
    asCells?: boolean
  }>

/** The DOS end-of-file mark; OFAC's files end with one. */
const DOS_END = '\x1a'

/**
 * Makes a scanner for CSV with any one-character delimiter. Values are {@link CsvRecord}s.
 *
 * Nothing is lost: a record with the wrong number of cells, text after a closing quote, a NUL or too much text is broken.
 * A quote that is never closed does not swallow the records behind it: the broken record ends before the next line that
 * reads as a record with the right number of cells. Empty lines are no records. A line with a single 0x1A is a value, so
 * that adapters can skip it. The right number is that of the header; without header every number is.
 */
export function scanCsv(options: CsvOptions): Scanner {
  const { delimiter } = options
  const sink = new RecordSink(options)
  const { window } = sink
  let names: readonly string[] | undefined
  let expected: number | undefined
  let newline: '\n' | '\r' | undefined
  let overlong: { offset: number; text: string } | undefined
  /** Characters read again after records that turned out not to end; keeps the work linear on hostile files. */
  let reread = 0
  let consumed = 0

  const toRecord = (cells: readonly string[]): CsvRecord | readonly string[] => {
    if (options.asCells === true) return cells
    const record: Record<string, string> = {}
    for (let i = 0; i < cells.length; i++) record[names?.[i] ?? `c${i}`] = cells[i] ?? ''
    return record
  }
  const accept = (cells: readonly string[], end: number, next: number): void => {
    consumed += next - window.at
    const atStart = expected === undefined
    if (atStart && options.header === 'first') {
      names = headerNames(cells)
      expected = names.length
      window.advance(next)
      return
    }
    if (window.text.slice(window.at, end).includes('\0')) sink.broken(end, next, 'contains a NUL byte')
    else if (cells.length === 1 && cells[0] === DOS_END) sink.value(end, next, toRecord(cells))
    // Without a header nothing says how many cells are right: OFAC's ALT rows have 5 and its ADD rows 6, and both may be in one file.
    else if (expected !== undefined && cells.length !== expected)
      sink.broken(end, next, `expected ${expected} cells, got ${cells.length}`)
    else sink.value(end, next, toRecord(cells))
  }
  const lineFrom = (from: number): { end: number; next: number } | undefined => {
    const at = window.text.indexOf(newline ?? '\n', from)
    if (at < 0) return undefined
    return { end: at > from && window.text[at - 1] === '\r' ? at - 1 : at, next: at + 1 }
  }
  /** Start of the next line that reads as a whole record; `undefined` when more text is needed to say. */
  const nextGood = (from: number, final: boolean): number | undefined => {
    for (let at = from; at < window.text.length; ) {
      const read = csvCells(window.text, at, delimiter, newline ?? '\n', final)
      reread += read.kind === 'cells' ? read.next - at : Math.min(window.text.length - at, sink.limit)
      if (
        read.kind === 'cells' &&
        read.end > at &&
        (expected === undefined || read.cells.length === expected)
      )
        return at
      const line = lineFrom(at)
      if (read.kind === 'more' && !final) return undefined
      if (line === undefined) break
      at = line.next
    }
    return final ? window.text.length : undefined
  }
  /** Most text that one quoted record may take before it is given up. */
  const patience = (): number => (reread > 4 * consumed + 8 * sink.limit ? 64 * 1024 : sink.limit)

  /** Cuts one record or empty line. False: it needs more text. */
  const one = (final: boolean): boolean => {
    const { text, at } = window
    const line = lineFrom(at) ?? (final ? { end: text.length, next: text.length } : undefined)
    if (line === undefined || line.end - at > sink.limit) return false
    if (line.end === at) {
      window.advance(line.next)
      return true
    }
    const read = csvCells(text, at, delimiter, newline ?? '\n', final)
    const single = read.kind === 'cells' && read.next === line.next
    const right = read.kind === 'cells' && (expected === undefined || read.cells.length === expected)
    if (read.kind === 'cells' && (single || right)) {
      accept(read.cells, read.end, read.next)
      return true
    }
    if (expected === undefined && options.header === 'first') {
      accept(text.slice(at, line.end).split(delimiter), line.end, line.next)
      return true
    }
    if (read.kind === 'more' && !final && text.length - at <= patience()) return false
    const reason =
      read.kind === 'cells'
        ? `expected ${expected} cells, got ${read.cells.length}`
        : read.kind === 'more'
          ? 'a quoted cell is not closed'
          : expectedGot('cell', 'a delimiter or the line end after the closing quote', 'text')
    const good = nextGood(line.next, final)
    if (good === undefined && text.length - at <= patience()) return false
    const next = good ?? line.next
    consumed += next - at
    let end = next
    while (end > line.end && /[\r\n]/.test(text[end - 1] ?? '')) end--
    sink.broken(end, next, reason)
    return true
  }
  const drain = (final: boolean): void => {
    newline ??= /\r(?!\n)./.test(window.text.slice(0, 4096)) && !window.text.includes('\n') ? '\r' : undefined
    if (!final && newline === undefined && !window.text.includes('\n') && window.text.length < 4096) return
    for (;;) {
      if (overlong !== undefined) {
        const line =
          lineFrom(window.at) ?? (final ? { end: window.text.length, next: window.text.length } : undefined)
        window.advance(line?.end ?? window.text.length)
        if (line === undefined) return
        sink.lost(overlong.offset, `longer than ${sink.limit} characters`, overlong.text)
        overlong = undefined
        window.advance(line.next)
      }
      if (window.at >= window.text.length) return
      if (one(final)) continue
      if (window.text.length - window.at <= sink.limit && !final) return
      const line = lineFrom(window.at)
      if (!final && line !== undefined && line.end - window.at <= sink.limit) return
      overlong = { offset: window.offset, text: window.text.slice(window.at, window.at + SHOWN) }
    }
  }
  return {
    push(text, ascii) {
      window.append(text, ascii)
      drain(false)
      return sink.take()
    },
    end() {
      drain(true)
      return sink.take()
    },
  }
}
