import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { byRecord, groupRows, mergeRecords, recordsOf, type TransferRecord } from './transfer-record.js'

/**
 * Makes one row of all records of the same transfer and gives every transfer its id.
 *
 * Records with a native id are the same when their ids are. Etherscan gives no index of logs and internal calls: there the id is
 * `chain:tx:kind:<digest of asset, sender, receiver and amount>.<n>`. Two equal transfers in one transaction are two rows of one file, and one
 * transfer in two wallets' exports is one row in each: so the n-th of a file is the n-th of every other file, and there are as many as
 * the file with most of them has. Where another export (raw logs, traces) knows the indices of as many, they are these.
 */
export function numberRepeated(rows: readonly TransferRecord[]): TransferRecord[] {
  const sorted = [...rows].sort(byRecord)
  const named = [...groupRows(sorted, ({ transfer }) => transfer ?? undefined).values()].flatMap((group) => {
    const [first, ...more] = group
    return first === undefined ? [] : [more.reduce(mergeRecords, first)]
  })
  const nameless = groupRows(sorted, (row) => (row.transfer === null ? contentOf(row) : undefined))
  const indexed = groupRows(
    named.filter((row) => row.log_index !== null),
    contentOf,
  )
  const replaced = new Map<TransferRecord, TransferRecord>()
  const numbered = [...nameless].flatMap(([content, group]) => {
    const known = [...(indexed.get(content) ?? [])].sort((a, b) => (a.log_index ?? 0) - (b.log_index ?? 0))
    return inFile(group).flatMap((repeated, n): TransferRecord[] => {
      const same = known[n]
      if (same === undefined) return [{ ...repeated, transfer: idOf(repeated, content, n) }]
      replaced.set(same, mergeRecords(same, repeated))
      return []
    })
  })
  return [...named.map((row) => replaced.get(row) ?? row), ...numbered]
}

/** The n-th rows of all files as one row each; a row that already stands for records of several files counts in each of them. */
function inFile(group: readonly TransferRecord[]): TransferRecord[] {
  const places = new Map<string, number>()
  const result: TransferRecord[] = []
  for (const row of group) {
    const files = [...new Set(recordsOf(row).map(({ file }) => file))]
    const n = Math.max(...files.map((file) => places.get(file) ?? 0))
    for (const file of files) places.set(file, n + 1)
    const known = result[n]
    result[n] = known === undefined ? row : mergeRecords(known, row)
  }
  return result
}

/** Everything that makes two records without index the same transfer. */
const contentOf = ({
  chain,
  tx,
  kind,
  asset,
  sender,
  receiver,
  units,
  token_id,
  raw,
  ts,
  block,
}: TransferRecord): string =>
  [
    chain,
    // Ledgers without transactions: the place in time takes their part.
    tx ?? `${block ?? ''} ${ts ?? ''}`,
    kind,
    asset,
    sender,
    receiver,
    units,
    token_id,
    raw,
  ].join('\t')

const idOf = (row: TransferRecord, content: string, n: number): string =>
  `${row.chain}:${row.tx ?? ''}:${row.kind}:${bytesToHex(sha256(utf8ToBytes(content))).slice(0, 16)}.${n}`
