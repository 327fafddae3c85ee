/** Where a scan of one JSON value stands. Positions are relative to the start of the value. */
export type JsonScan = {
  position: number
  /** Open brackets, outermost first: `{` or `[`. */
  open: string[]
  expect: 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma-or-close'
  inString: boolean
}

export type JsonScanResult =
  | Readonly<{ kind: 'end'; end: number }>
  | Readonly<{ kind: 'more' }>
  | Readonly<{ kind: 'problem'; problem: string }>

/** A scan that has seen nothing yet. */
export const startJsonScan = (): JsonScan => ({ position: 0, open: [], expect: 'value', inString: false })

const QUOTE = 34
const BACKSLASH = 92

/**
 * Goes on with a scan until the value that starts at `start` ends, without building it. It follows the grammar of brackets,
 * keys, colons and commas, so that a missing quote or bracket is seen where it happens and not at the end of the file;
 * numbers and escapes are left to JSON.parse. Changes `scan`; call again with more text after `more`.
 */
export function scanJsonValue(text: string, start: number, scan: JsonScan, final: boolean): JsonScanResult {
  let at = start + scan.position
  const more = (): JsonScanResult => {
    scan.position = at - start
    return final ? { kind: 'problem', problem: 'the file ends inside this record' } : { kind: 'more' }
  }
  const problem = (what: string): JsonScanResult => ({ kind: 'problem', problem: what })
  while (at < text.length || scan.inString) {
    if (scan.inString) {
      for (; at < text.length; at++) {
        const code = text.charCodeAt(at)
        if (code === QUOTE) break
        if (code === BACKSLASH) {
          if (at + 1 >= text.length) return more()
          at++
        } else if (code < 32) return problem('a line end or control character inside a text')
      }
      if (at >= text.length) return more()
      at++
      scan.inString = false
      if (scan.expect === 'key' || scan.expect === 'key-or-close') scan.expect = 'colon'
      else {
        scan.expect = 'comma-or-close'
        if (scan.open.length === 0) return { kind: 'end', end: at }
      }
      continue
    }
    const c = text[at] ?? ''
    if (c === ' ' || c === '\n' || c === '\r' || c === '\t') {
      at++
      continue
    }
    const { expect } = scan
    if (c === '"') {
      if (expect === 'colon' || expect === 'comma-or-close') return problem('a text where none can stand')
      scan.inString = true
      at++
    } else if (c === '}' || c === ']') {
      const last = scan.open.at(-1)
      const closes = expect === 'comma-or-close' || expect === (c === '}' ? 'key-or-close' : 'value-or-close')
      if (!closes || last !== (c === '}' ? '{' : '[')) return problem(`a ${c} where none can stand`)
      scan.open.pop()
      scan.expect = 'comma-or-close'
      at++
      if (scan.open.length === 0) return { kind: 'end', end: at }
    } else if (c === ',') {
      if (expect !== 'comma-or-close') return problem('a comma where none can stand')
      scan.expect = scan.open.at(-1) === '{' ? 'key' : 'value'
      at++
    } else if (c === ':') {
      if (expect !== 'colon') return problem('a colon where none can stand')
      scan.expect = 'value'
      at++
    } else {
      if (expect !== 'value' && expect !== 'value-or-close') return problem(`${c} where none can stand`)
      if (c === '{' || c === '[') {
        scan.open.push(c)
        scan.expect = c === '{' ? 'key-or-close' : 'value-or-close'
        at++
      } else {
        const end = literalEnd(text, at)
        if (end === at) return problem(`${JSON.stringify(c)} where a value should stand`)
        if (end === text.length && !final) return more()
        at = end
        scan.expect = 'comma-or-close'
        if (scan.open.length === 0) return { kind: 'end', end: at }
      }
    }
  }
  return more()
}

/** End of a number, true, false or null; `at` itself when none begins there. */
function literalEnd(text: string, at: number): number {
  if (!/[-0-9tfnNI]/.test(text[at] ?? '')) return at
  let end = at + 1
  while (end < text.length && end - at < 400 && /[-+.0-9a-zA-Z]/.test(text[end] ?? '')) end++
  return end
}
