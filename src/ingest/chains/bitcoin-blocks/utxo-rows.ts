import { hexToBytes } from '@noble/hashes/utils.js'
import type { TableRow } from '../../../core/tables.js'
import type { Mapped } from '../../adapter.js'
import { epochTime } from '../evm/epoch-time.js'
import type { Network } from './networks.js'
import { readScript } from './read-script.js'

/** Where a transaction stands. `block` is undefined when nothing says the height, `index` outside of a block. */
export type Place = Readonly<{
  chain: string
  network: Network | undefined
  block: number | undefined
  index: number | undefined
  time: number | undefined
}>

/** An output as a record states it. `address` and `type` are taken only when the script itself is not given. */
export type StatedOutput = Readonly<{
  units: bigint
  script: Uint8Array | undefined
  address?: string | undefined
  type?: string | undefined
}>

/** An input; `spent` is what the record states of the output that it spends (verbosity 3). */
export type StatedInput = Readonly<{
  prevTx: string
  prevVout: number
  spent?: (StatedOutput & Readonly<{ coinbase: boolean; block: number | undefined }>) | undefined
}>

export type StatedTransaction = Readonly<{
  txid: string
  coinbase: boolean
  inputs: readonly StatedInput[]
  outputs: readonly StatedOutput[]
}>

/** No more bitcoins than this can exist (`MAX_MONEY`); an output beyond it is damaged. */
const MOST_UNITS = 2_100_000_000_000_000n

/** The rows of one transaction: what it creates, what it spends, and what its record says of that. */
export function utxoRows(tx: StatedTransaction, place: Place): Mapped {
  const stated = [...tx.outputs, ...tx.inputs.flatMap(({ spent }) => spent ?? [])]
  if (stated.some(({ units }) => units < 0n || units > MOST_UNITS))
    return { rejected: `transaction ${tx.txid} has an amount that no output can have` }
  const where = { chain: place.chain, block: place.block ?? null, tx_index: place.index ?? null }
  const time = epochTime(place.time)
  const outputs = tx.outputs.map(
    (output, vout): TableRow => ({
      table: 'utxo_outputs',
      values: {
        ...where,
        ...time,
        ...valuesOf(output, place.network),
        tx: tx.txid,
        vout,
        stated_by: 'transaction',
        coinbase: tx.coinbase,
      },
    }),
  )
  const inputs = (tx.coinbase ? [] : tx.inputs).flatMap(({ prevTx, prevVout, spent }, vin): TableRow[] => [
    {
      table: 'utxo_inputs',
      values: { ...where, ...time, tx: tx.txid, vin, prev_tx: prevTx, prev_vout: prevVout },
    },
    ...(spent === undefined
      ? []
      : [
          {
            table: 'utxo_outputs',
            values: {
              ...valuesOf(spent, place.network),
              chain: place.chain,
              tx: prevTx,
              vout: prevVout,
              stated_by: 'input',
              block: spent.block ?? null,
              coinbase: spent.coinbase,
            },
          } as const,
        ]),
  ])
  const [first, ...rest] = [...outputs, ...inputs]
  if (first === undefined) return { rejected: `transaction ${tx.txid} has no outputs` }
  return {
    rows: [first, ...rest],
    ...(place.network === undefined
      ? {
          partial:
            'addresses (the file does not say its network: name it with chain, such as bip122:000000000019d6689c085ae165831e93)',
        }
      : {}),
  }
}

function valuesOf({ units, script, address, type }: StatedOutput, network: Network | undefined) {
  const read = script === undefined ? undefined : readScript(script, network)
  return {
    units: units.toString(),
    address: read?.address ?? address ?? null,
    script_type: read?.type ?? type ?? null,
  }
}

/** Bytes of hex digits; undefined when they are none. */
export const bytesOfHex = (text: string): Uint8Array | undefined =>
  text.length % 2 === 0 && /^[0-9a-f]*$/i.test(text) ? hexToBytes(text.toLowerCase()) : undefined
