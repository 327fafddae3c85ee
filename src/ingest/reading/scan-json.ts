import { parseExactJson } from './exact-json.js'
import { type RecordStart, recordStart, resync } from './json-resync.js'
import { type JsonScan, scanJsonValue, startJsonScan } from './json-value-scan.js'
import { SHOWN } from './limits.js'
import { RecordSink, type Scanner, type ScanOptions } from './scanner.js'

export type JsonOptions = ScanOptions &
  Readonly<{
    /** Members that lead to the list of records; see findWrapper. */
    wrapper?: readonly string[] | undefined
  }>

/** Characters between records: white space, commas, marks of JSON text sequences (RFC 7464) and of byte order. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 7464 has this one
const BETWEEN = /[\s,\u001e\uFEFF]/

/** Containers that are open around the records; `matched` counts the names of the wrapper that led here. */
type Container = { kind: 'array' } | { kind: 'object'; matched: number }

/**
 * Makes a scanner for JSON files: an array, values one behind the other, or an object around a list. Each element is one
 * record and only one is held at a time. An element that is no JSON is broken, and cutting goes on at the next place that
 * looks like the beginning of a record (see resync). White space and commas between records are not checked.
 */
export function scanJson(options: JsonOptions): Scanner {
  const sink = new RecordSink(options)
  const { window } = sink
  const wrapper = options.wrapper ?? []
  const containers: Container[] = []
  let scan: JsonScan | undefined
  /** The value that is scanned is no record but something else in the wrapper. */
  let aside = false
  let overlong: { offset: number; text: string } | undefined
  /** A broken record whose end is not found yet. */
  let searching: string | undefined
  let start: RecordStart | undefined

  const record = (end: number): void => {
    scan = undefined
    if (overlong !== undefined) {
      window.advance(end)
      sink.lost(overlong.offset, `longer than ${sink.limit} characters`, overlong.text)
      overlong = undefined
      return
    }
    if (aside) {
      window.advance(end)
      return
    }
    const text = window.text.slice(window.at, end)
    try {
      const value = parseExactJson(text)
      start ??= recordStart(window.text, window.at)
      if (text.includes('\0')) sink.broken(end, end, 'contains a NUL byte')
      else sink.value(end, end, value)
    } catch (error) {
      sink.broken(end, end, `not JSON: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  /** Gives up a broken record at the next beginning of a record. False: it is not in the window yet. */
  const giveUp = (reason: string, final: boolean): boolean => {
    start ??= recordStart(window.text, window.at)
    const next = resync(window.text, window.at + 1, start)
    if (next === undefined && !final && window.text.length - window.at <= sink.limit) {
      searching = reason
      return false
    }
    searching = undefined
    scan = undefined
    aside = false
    // Without any further beginning in sight, everything up to here belongs to the broken record.
    const to = next ?? window.text.length
    let end = to
    while (end > window.at + 1 && /[\s,]/.test(window.text[end - 1] ?? '')) end--
    if (overlong === undefined) sink.broken(end, to, `not JSON: ${reason}`)
    else {
      window.advance(to)
      sink.lost(overlong.offset, `not JSON: ${reason}`, overlong.text)
      overlong = undefined
    }
    if (containers.at(-1)?.kind === 'object') containers.push({ kind: 'array' })
    return true
  }
  /** Goes over what stands between records. False: a record or more text comes next. */
  const between = (): 'record' | 'aside' | 'again' | 'more' => {
    const { text } = window
    let at = window.at
    while (at < text.length && BETWEEN.test(text[at] ?? '')) at++
    window.advance(at)
    const c = text[at]
    if (c === undefined) return 'more'
    const inside = containers.at(-1)
    if ((c === ']' && inside?.kind === 'array') || (c === '}' && inside?.kind === 'object')) {
      containers.pop()
    } else if (inside?.kind === 'object') {
      const key = /^"((?:[^"\\]|\\.)*)"\s*:\s*(?=\S)/.exec(text.slice(at, at + 4096))
      if (key === null) return text.length - at < 4096 ? 'more' : 'record'
      window.advance(at + key[0].length)
      if (key[1] !== wrapper[inside.matched]) return 'aside'
      const last = inside.matched + 1 === wrapper.length
      if (text[window.at] !== (last ? '[' : '{')) return 'aside'
      containers.push(last ? { kind: 'array' } : { kind: 'object', matched: inside.matched + 1 })
      window.advance(window.at + 1)
      return 'again'
    } else if (inside === undefined && c === '[') {
      containers.push({ kind: 'array' })
    } else if (inside === undefined && c === '{' && wrapper.length > 0) {
      containers.push({ kind: 'object', matched: 0 })
    } else return 'record'
    window.advance(at + 1)
    return 'again'
  }
  const drain = (final: boolean): void => {
    for (;;) {
      if (searching !== undefined && !giveUp(searching, final)) return
      if (scan === undefined) {
        const next = between()
        if (next === 'again') continue
        if (next === 'more') {
          if (final && window.at < window.text.length) giveUp('the file ends inside this record', true)
          return
        }
        aside = next === 'aside'
        scan = startJsonScan()
      }
      const result = scanJsonValue(window.text, window.at, scan, final)
      if (result.kind === 'end') record(result.end)
      else if (result.kind === 'problem') {
        if (!giveUp(result.problem, final)) return
      } else {
        if (window.text.length - window.at > sink.limit)
          overlong ??= { offset: window.offset, text: window.text.slice(window.at, window.at + SHOWN) }
        if (overlong !== undefined || aside) {
          // What was scanned is not needed again.
          window.advance(window.at + scan.position)
          scan.position = 0
        }
        return
      }
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
      const records = sink.take()
      if (containers.length === 0 || records.at(-1)?.broken !== undefined) return records
      // Cut off between two records: nothing is broken, and still some may be missing.
      sink.lost(window.offset, 'the file ends before its list is closed', '')
      return [...records, ...sink.take()]
    },
  }
}
