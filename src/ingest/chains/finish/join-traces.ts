import { groupRows, idParts, mergeRecords, renamed, type TransferRecord } from './transfer-record.js'

/**
 * Makes one transfer of a transaction and its top-level trace, lets the failure of a call take its sub-calls with it (where the export has
 * not done so), and numbers the calls of a transaction in the order in which they ran.
 */
export function joinTraces(rows: readonly TransferRecord[]): TransferRecord[] {
  const isCall = (row: TransferRecord): boolean =>
    idParts(row).source === 'trace' && (row.kind === 'native' || row.kind === 'internal')
  const groups = groupRows(rows, (row) => {
    if (!isCall(row) && idParts(row).source !== 'native') return undefined
    return `${row.chain} ${row.tx ?? `${row.block}-${row.tx_index}`}`
  })
  const touched = new Set([...groups.values()].flat())
  return [...rows.filter((row) => !touched.has(row)), ...[...groups.values()].flatMap(joinTransaction)]
}

function joinTransaction(rows: readonly TransferRecord[]): TransferRecord[] {
  const traces = rows.filter((row) => idParts(row).source === 'trace')
  const natives = rows.filter((row) => idParts(row).source === 'native')
  const broken = traces.filter(({ failed }) => failed === true).map(pathOf)
  const inside = (path: string): boolean =>
    broken.some((above) => above === '' || path === above || path.startsWith(`${above}_`))
  const settled = traces.map((row) => ({ ...row, failed: inside(pathOf(row)) ? true : row.failed }))
  const roots = settled.filter((row) => pathOf(row) === '')
  const inner = settled.filter((row) => pathOf(row) !== '')
  // Two files may hold the same call: it has one place.
  const places = [...new Set(inner.map(pathOf))].sort(byPath)
  const calls = inner.map((row) => ({
    ...row,
    log_index: places.indexOf(pathOf(row)),
    transfer: renamed(row, 'trace', pathOf(row)),
  }))
  const [top, ...others] = [
    ...natives,
    ...roots.map((row) => ({ ...row, transfer: renamed(row, 'native', '0') })),
  ]
  return top === undefined ? calls : [others.reduce(mergeRecords, top), ...calls]
}

const pathOf = (row: TransferRecord): string => {
  const { index } = idParts(row)
  return index === 'root' ? '' : index
}

/** A call runs before its own sub-calls, and these in the order of their numbers. */
function byPath(a: string, b: string): number {
  const [x, y] = [a.split('_').map(Number), b.split('_').map(Number)]
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const difference = (x[i] ?? 0) - (y[i] ?? 0)
    if (difference !== 0) return difference
  }
  return x.length - y.length
}
