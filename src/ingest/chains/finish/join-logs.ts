import { groupRows, idParts, mergeRecords, renamed, type TransferRecord } from './transfer-record.js'

/**
 * A raw log and the token transfer that ethereum-etl made of it are one transfer. The log says more (ERC-20 or ERC-721), so its columns
 * count; the number of the log names both.
 */
export function joinLogs(rows: readonly TransferRecord[]): TransferRecord[] {
  const isEntry = (row: TransferRecord): boolean => {
    const { source, index } = idParts(row)
    return (source === 'token' || source === 'log') && /^\d+$/.test(index)
  }
  const groups = groupRows(rows, (row) =>
    isEntry(row) ? `${row.chain} ${row.tx} ${idParts(row).index}` : undefined,
  )
  const joined = [...groups.values()].flatMap((group): TransferRecord[] => {
    const logs = group.filter((row) => idParts(row).source === 'log')
    const [first, ...more] = [...logs, ...group.filter((row) => !logs.includes(row))]
    if (first === undefined) return []
    const settled = logs.length > 0 && first.raw === null
    const merged = more.reduce(mergeRecords, first)
    const transfer = renamed(merged, 'log', idParts(first).index)
    // What the log has settled, the token transfer must not unsettle.
    return [settled ? { ...merged, transfer, raw: null, marks: first.marks } : { ...merged, transfer }]
  })
  return [...rows.filter((row) => !isEntry(row)), ...joined]
}
