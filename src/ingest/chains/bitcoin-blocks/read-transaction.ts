import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js'
import type { ByteReader } from './byte-reader.js'

/** An input: the output that it spends. A coinbase spends none. */
export type RawInput = Readonly<{ prevTx: string; prevVout: number; script: Uint8Array }>

export type RawOutput = Readonly<{ units: bigint; script: Uint8Array }>

export type RawTransaction = Readonly<{
  /** Double SHA-256 of the transaction without its witnesses (BIP-141), as explorers print it. */
  txid: string
  coinbase: boolean
  inputs: readonly RawInput[]
  outputs: readonly RawOutput[]
}>

/** Outputs that do not exist are named so by the input of a coinbase. */
const NOTHING = '0'.repeat(64)
/** An input takes 41 bytes at least, an output 9: more of them than bytes is nonsense and must not be waited for. */
const [INPUT, OUTPUT] = [41, 9]

export const hash256 = (bytes: Uint8Array): Uint8Array => sha256(sha256(bytes))

/** A hash as it is printed: bytes in reverse. */
export const hashText = (hash: Uint8Array): string => bytesToHex(Uint8Array.from(hash).reverse())

/** Reads one transaction, with or without witnesses (BIP-144), and computes its id. Throws CutOff when the bytes end first. */
export function readTransaction(reader: ByteReader): RawTransaction {
  const start = reader.at
  reader.take(4)
  const version = reader.since(start)
  const segwit = reader.peek() === 0 && reader.peek(1) === 1
  if (segwit) reader.take(2)
  const body = reader.at
  const inputs = many(reader, INPUT, (): RawInput => {
    const prevTx = hashText(reader.take(32))
    const prevVout = reader.uint32()
    const script = reader.take(reader.size())
    reader.uint32()
    return { prevTx, prevVout, script }
  })
  const outputs = many(reader, OUTPUT, (): RawOutput => {
    const units = reader.uint64()
    return { units, script: reader.take(reader.size()) }
  })
  const bare = reader.since(body)
  if (segwit)
    for (const _ of inputs)
      many(reader, 1, () => {
        reader.take(reader.size())
      })
  const lockTime = reader.take(4)
  const [first] = inputs
  return {
    txid: hashText(hash256(concatBytes(version, bare, lockTime))),
    coinbase: inputs.length === 1 && first?.prevTx === NOTHING && first.prevVout === 0xffffffff,
    inputs,
    outputs,
  }
}

function many<T>(reader: ByteReader, least: number, read: () => T): T[] {
  const count = reader.size()
  // The announced bytes are read at once, so that a wild count ends here.
  if (count * least > reader.left) reader.take(count * least)
  return Array.from({ length: count }, read)
}
