import { parseExactJson } from './exact-json.js'
import { SHOWN } from './limits.js'
import { RecordSink, type Scanner, type ScanOptions } from './scanner.js'

/** What one line gives: its value, or why it cannot be used. */
export type LineReading = Readonly<{ value: unknown } | { broken: string }>

/**
 * Makes a scanner for formats with one record per line. Empty lines and lines of white space are no records. A line longer
 * than the limit, or with a NUL, is one broken record; no more than the limit is ever held.
 */
function scanLines(options: ScanOptions, read: (line: string) => LineReading): Scanner {
  const sink = new RecordSink(options)
  const { window } = sink
  let overlong: { offset: number; text: string } | undefined

  const line = (end: number, next: number): void => {
    if (overlong !== undefined) {
      window.advance(end)
      sink.lost(overlong.offset, `longer than ${sink.limit} characters`, overlong.text)
      overlong = undefined
      window.advance(next)
      return
    }
    const text = window.text.slice(window.at, end)
    if (text.trim() === '') {
      window.advance(next)
      return
    }
    const reading = text.includes('\0') ? { broken: 'contains a NUL byte' } : read(text)
    if ('value' in reading) sink.value(end, next, reading.value)
    else sink.broken(end, next, reading.broken)
  }
  const drain = (): void => {
    for (;;) {
      const newline = window.text.indexOf('\n', window.at)
      if (newline < 0) break
      const end = window.text[newline - 1] === '\r' && newline > window.at ? newline - 1 : newline
      line(end, newline + 1)
    }
    if (overlong === undefined && window.text.length - window.at > sink.limit)
      overlong = { offset: window.offset, text: window.text.slice(window.at, window.at + SHOWN) }
    if (overlong !== undefined) window.advance(window.text.length)
  }
  return {
    push(text, ascii) {
      window.append(text, ascii)
      drain()
      return sink.take()
    },
    end() {
      const { length } = window.text
      if (overlong !== undefined || window.at < length) line(length, length)
      return sink.take()
    },
  }
}

/** One JSON value per line. */
export function scanNdjson(options: ScanOptions): Scanner {
  return scanLines(options, (line) => {
    try {
      return { value: parseExactJson(line) }
    } catch (error) {
      return { broken: `not JSON: ${error instanceof Error ? error.message : String(error)}` }
    }
  })
}

/** One text per line, as the record `{ line }`, for lists that have no columns. */
export function scanPlainLines(options: ScanOptions): Scanner {
  return scanLines(options, (line) => ({ value: { line } }))
}
