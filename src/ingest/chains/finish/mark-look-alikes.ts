import { LOOK_ALIKE } from '../evm/transfer-values.js'
import { byRecord, type TransferRecord } from './transfer-record.js'

/** What people compare of an address: the first four and the last four hex digits. */
const visible = (address: string): string => `${address.slice(2, 6)}${address.slice(-4)}`

const isEvm = (address: string | null): address is string =>
  address !== null && /^0x[0-9a-f]{40}$/.test(address)

/**
 * Marks address poisoning: transfers with an address that begins and ends like one with which the same wallet had really dealt before, that is
 * with a transfer of more than nothing. By chance that happens once in four thousand million pairs. The mark hides and stops nothing: a payment
 * that fell for the trick is marked too, and counts.
 */
export function markLookAlikes(rows: readonly TransferRecord[]): TransferRecord[] {
  const inTime = rows
    .map((row, i) => ({ row, i }))
    .sort(
      (a, b) =>
        (a.row.block ?? 0) - (b.row.block ?? 0) ||
        ((a.row.ts ?? '') < (b.row.ts ?? '') ? -1 : (a.row.ts ?? '') > (b.row.ts ?? '') ? 1 : 0) ||
        byRecord(a.row, b.row),
    )
  const real = new Map<string, string>()
  const marked = new Set<number>()
  for (const { row, i } of inTime) {
    const { sender, receiver, chain } = row
    if (!isEvm(sender) || !isEvm(receiver) || sender === receiver || row.kind === 'fee') continue
    for (const [wallet, other] of [
      [sender, receiver],
      [receiver, sender],
    ] as const) {
      const key = `${chain} ${wallet} ${visible(other)}`
      const known = real.get(key)
      if (known !== undefined && known !== other) marked.add(i)
      else if (known === undefined && movesSomething(row)) real.set(key, other)
    }
  }
  return rows.map((row, i) => {
    const others = (row.marks ?? []).filter((mark) => mark !== LOOK_ALIKE)
    const marks = marked.has(i) ? [...others, LOOK_ALIKE] : others
    return { ...row, marks: marks.length === 0 ? null : marks }
  })
}

const movesSomething = ({ units, failed, kind }: TransferRecord): boolean =>
  failed !== true && (kind === 'nft' || (units !== null && BigInt(units) > 0n))
