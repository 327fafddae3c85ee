import { z } from 'zod'
import { ByteReader, CutOff } from '../bitcoin-blocks/byte-reader.js'
import { readTransaction } from '../bitcoin-blocks/read-transaction.js'
import { bytesOfHex, type StatedOutput, type StatedTransaction } from '../bitcoin-blocks/utxo-rows.js'

const hash = z.string().regex(/^[0-9a-f]{64}$/i)
const index = z.number().int().min(0)

/** Names as older nodes give them too: `addresses` before version 22. */
const scriptPubKey = z.object({
  hex: z.string().optional(),
  type: z.string().optional(),
  address: z.string().optional(),
  addresses: z.array(z.string()).optional(),
})

const transaction = z.object({
  txid: hash,
  hex: z.string().optional(),
  vin: z.array(
    z.object({
      coinbase: z.string().optional(),
      txid: hash.optional(),
      vout: index.optional(),
      prevout: z
        .object({
          generated: z.boolean().optional(),
          height: index.optional(),
          value: z.number(),
          scriptPubKey,
        })
        .optional(),
    }),
  ),
  vout: z.array(z.object({ value: z.number(), n: index, scriptPubKey })),
})

/** A block around its transactions, or a transaction on its own (`getrawtransaction`). */
export const blockFields = z.object({
  hash,
  height: index.optional(),
  time: index.optional(),
  confirmations: z.number().optional(),
  nTx: index.optional(),
  tx: z.array(z.unknown()),
})

export const looseFields = z.object({ vin: z.unknown(), vout: z.unknown(), blocktime: index.optional() })

/** Where a value differs from what is expected, in words. */
export function problemOf(error: z.ZodError): string {
  const [first] = error.issues
  return first === undefined ? 'is not understood' : `"${first.path.join('.')}": ${first.message}`
}

/**
 * Satoshis of an amount in whole coins. The nearest binary number of eight decimals below 21 million is read back exactly; an amount with more of
 * them is undefined.
 */
export function satoshis(value: number): bigint | undefined {
  const text = value.toFixed(8)
  return Number(text) === value && Math.abs(value) < 1e9 ? BigInt(text.replace('.', '')) : undefined
}

/**
 * Reads one transaction. Where the record holds the transaction itself (`hex`), its id is computed again and must be the one stated. Returns the
 * problem in words for a record that cannot be used.
 */
export function readStated(value: unknown): StatedTransaction | { readonly problem: string } {
  const parsed = transaction.safeParse(value)
  if (!parsed.success) return { problem: problemOf(parsed.error) }
  const { txid, hex, vin, vout } = parsed.data
  const id = txid.toLowerCase()
  const wrong = hex === undefined ? undefined : wrongId(hex, id)
  if (wrong !== undefined) return { problem: wrong }
  if (vout.some(({ n }, at) => n !== at)) return { problem: 'its outputs are not in order' }
  const coinbase = vin.length === 1 && vin[0]?.coinbase !== undefined
  const outputs: StatedOutput[] = []
  for (const { value: coins, scriptPubKey: script } of vout) {
    const output = stated(coins, script)
    if (output === undefined) return { problem: `an amount of ${coins} bitcoins has no whole satoshis` }
    outputs.push(output)
  }
  const inputs: StatedTransaction['inputs'][number][] = []
  for (const input of coinbase ? [] : vin) {
    if (input.txid === undefined || input.vout === undefined)
      return { problem: 'an input names no output that it spends' }
    const { prevout } = input
    const spent = prevout === undefined ? undefined : stated(prevout.value, prevout.scriptPubKey)
    if (prevout !== undefined && spent === undefined)
      return { problem: `an amount of ${prevout.value} bitcoins has no whole satoshis` }
    inputs.push({
      prevTx: input.txid.toLowerCase(),
      prevVout: input.vout,
      spent:
        spent === undefined
          ? undefined
          : { ...spent, coinbase: prevout?.generated === true, block: prevout?.height },
    })
  }
  return { txid: id, coinbase, inputs, outputs }
}

function stated(coins: number, script: z.infer<typeof scriptPubKey>): StatedOutput | undefined {
  const units = satoshis(coins)
  const { hex, type, address, addresses = [] } = script
  if (units === undefined) return undefined
  return {
    units,
    script: hex === undefined ? undefined : bytesOfHex(hex),
    // Several addresses are the keys of a bare multisig: it has no address of its own.
    address: address ?? (addresses.length === 1 ? addresses[0] : undefined),
    type,
  }
}

function wrongId(hex: string, id: string): string | undefined {
  const bytes = bytesOfHex(hex)
  if (bytes === undefined) return '"hex" is no text of hex digits'
  try {
    const { txid } = readTransaction(new ByteReader(bytes))
    return txid === id ? undefined : `"hex" is transaction ${txid}`
  } catch (error) {
    if (error instanceof CutOff) return `"hex" is cut off: ${error.message}`
    throw error
  }
}
