import { scanJsonValue, startJsonScan } from './json-value-scan.js'

/** Names under which services put their list of records. A name that is not here makes the object one record. */
const WRAPPERS = new Set(
  'value values result results records record items data events logs log hits rows entries list response body'
    .concat(
      ' transactions transfers txs tokentx candidates applications employees workers people users members',
    )
    .concat(' devices computers hosts resources participants payments payrolls shipments entities objects')
    .split(' '),
)

/**
 * Names of the members that lead to the list of records, when a file is an object around one: `['value']` for
 * `{"@odata.context": …, "value": [{…`, `['hits', 'hits']` for Elasticsearch. `undefined`: the object is a record itself.
 * Looks at the beginning of the text only.
 */
export function findWrapper(head: string): readonly string[] | undefined {
  const start = /^[\s\uFEFF]*\{/.exec(head)
  return start === null ? undefined : findIn(head, start[0].length, 2)
}

function findIn(text: string, from: number, depth: number): readonly string[] | undefined {
  let at = from
  for (;;) {
    const key = /^[\s,]*"((?:[^"\\]|\\.){0,200})"\s*:\s*/.exec(text.slice(at, at + 1000))
    if (key === null) return undefined
    at += key[0].length
    const name = key[1] ?? ''
    const known = WRAPPERS.has(name.toLowerCase())
    if (known && /^\[\s*(?:\{|\]|$)/.test(text.slice(at, at + 200))) return [name]
    if (known && depth > 1 && text[at] === '{') {
      const inner = findIn(text, at + 1, depth - 1)
      if (inner !== undefined) return [name, ...inner]
    }
    const end = scanJsonValue(text, at, startJsonScan(), false)
    if (end.kind !== 'end') return undefined
    at = end.end
  }
}
