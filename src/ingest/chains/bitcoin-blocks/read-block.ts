import { concatBytes } from '@noble/hashes/utils.js'
import { ByteReader } from './byte-reader.js'
import { hash256, hashText, type RawTransaction, readTransaction } from './read-transaction.js'

export type RawBlock = Readonly<{
  hash: string
  previous: string
  /** Seconds since 1970 UTC, as the miner wrote them. */
  time: number
  /** From the coinbase (BIP-34); undefined before version 2. */
  height: number | undefined
  transactions: readonly RawTransaction[]
}>

/** Bytes of a header. */
export const HEADER = 80

/** Whether 80 bytes are a header whose hash meets the target that it names (`nBits`): chance does not do that. */
export function isHeader(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER) return false
  const bits = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(72, true)
  const [exponent, mantissa] = [bits >>> 24, bits & 0x7fffff]
  // Signet's easiest target has the exponent 0x1e. Regtest's only one, 0x207fffff, is met by every second hash; a text with a blank in this place must
  // not come near it.
  if (mantissa === 0 || exponent < 4 || (exponent > 0x1e && bits !== 0x207fffff)) return false
  const target = BigInt(mantissa) << BigInt(8 * (exponent - 3))
  return BigInt(`0x${hashText(hash256(bytes.subarray(0, HEADER)))}`) <= target
}

/**
 * Reads a whole block. Its transactions must give the Merkle root of the header. Returns the problem in words when they do not, or when bytes are left
 * over; throws CutOff when the bytes end first.
 */
export function readBlock(bytes: Uint8Array): RawBlock | { readonly problem: string } {
  const reader = new ByteReader(bytes)
  const header = reader.take(HEADER)
  const view = new DataView(header.buffer, header.byteOffset, HEADER)
  const count = reader.size()
  const transactions: RawTransaction[] = []
  for (let i = 0; i < count; i++) transactions.push(readTransaction(reader))
  if (reader.left > 0) return { problem: `${reader.left} bytes follow the last transaction of the block` }
  if (merkleRoot(transactions) !== hashText(header.subarray(36, 68)))
    return { problem: 'its transactions do not give the Merkle root of its header: the block is damaged' }
  return {
    hash: hashText(hash256(header)),
    previous: hashText(header.subarray(4, 36)),
    time: view.getUint32(68, true),
    height: view.getInt32(0, true) >= 2 ? heightOf(transactions[0]) : undefined,
    transactions,
  }
}

function merkleRoot(transactions: readonly RawTransaction[]): string {
  let level = transactions.map(({ txid }) => Uint8Array.from(Buffer.from(txid, 'hex')).reverse())
  while (level.length > 1) {
    const next: Uint8Array<ArrayBuffer>[] = []
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i], level[i + 1] ?? level[i]]
      if (left !== undefined && right !== undefined)
        next.push(Uint8Array.from(hash256(concatBytes(left, right))))
    }
    level = next
  }
  return level[0] === undefined ? '' : hashText(level[0])
}

/** BIP-34: the coinbase script begins with a push of the height. */
function heightOf(coinbase: RawTransaction | undefined): number | undefined {
  const script = coinbase?.inputs[0]?.script
  const size = script?.[0] ?? 0
  if (coinbase?.coinbase !== true || script === undefined) return undefined
  if (size >= 0x51 && size <= 0x60) return size - 0x50
  if (size < 1 || size > 4 || script.length <= size) return undefined
  return script.subarray(1, 1 + size).reduceRight((height, byte) => height * 256 + byte, 0)
}
