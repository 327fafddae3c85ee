import type { Sample } from './adapter.js'
import { csvCells } from './reading/csv-cells.js'
import type { FileDescription } from './reading/describe-file.js'
import { headerNames } from './reading/header-names.js'
import { scannerFor } from './reading/read-records.js'

/** Records that `recognise` may look at. */
const MOST = 50

/** What adapters see of a file: its head, cut into records. Pure: nothing is read. */
export function makeSample(path: string, file: FileDescription): Sample {
  const { format, head, start, complete, delimiter } = file
  if (format === 'csv' || format === 'tsv') {
    const rows = csvHead(head, delimiter, complete)
    const [first = [], ...records] = rows
    return { path, format, head, bytes: start, header: headerNames(first), records }
  }
  const scanner = scannerFor(format, { encoding: 'utf-8', bom: 0, header: 'none', delimiter, head })
  const found =
    scanner === undefined ? [] : [...scanner.push(head, false), ...(complete ? scanner.end() : [])]
  const records = found
    .slice(0, MOST)
    .flatMap((record) => (record.broken === undefined && record.value !== null ? [record.value] : []))
  return { path, format, head, bytes: start, header: [], records }
}

function csvHead(head: string, delimiter: string, complete: boolean): string[][] {
  const newline = !head.includes('\n') && head.includes('\r') ? '\r' : '\n'
  const rows: string[][] = []
  for (let at = 0; at < head.length && rows.length <= MOST; ) {
    const read = csvCells(head, at, delimiter, newline, complete)
    const lineEnd = head.indexOf(newline, at)
    const next = lineEnd < 0 ? head.length : lineEnd + 1
    if (read.kind === 'cells' && read.end > at) rows.push(read.cells)
    at = read.kind === 'cells' ? read.next : next
  }
  return rows
}
