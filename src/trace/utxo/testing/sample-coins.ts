import { BITCOIN } from '../../../core/chains/chain-ids.js'
import type { InputRow, OutputRow, UtxoLedger } from '../coins.js'
import { readCoins } from '../read-coins.js'

/** One transaction in short: outputs it spends as `tx:vout`, and what it creates. */
export type SampleTx = Readonly<{
  id: string
  coinbase?: boolean
  spends?: readonly string[]
  /** Units, address (none: a script without one) and script type. */
  creates: readonly (readonly [units: bigint, address?: string | undefined, type?: string])[]
}>

/** Coins that were created before the records begin, as the inputs that spend them state them. */
export type SampleCoin = readonly [id: string, units: bigint, address?: string | undefined]

/** Tables of synthetic transactions; each is the only one of its block. */
function sampleRows(txs: readonly SampleTx[], before: readonly SampleCoin[] = []) {
  const outputs: OutputRow[] = []
  const inputs: InputRow[] = []
  const time = { ts_raw: null, offset_min: 0, precision: 'second' }
  before.forEach(([id, units, address], row) => {
    const [tx = '', vout = '0'] = id.split(':')
    const what = { units: String(units), address: address ?? null, script_type: null, coinbase: false }
    const at = { chain: BITCOIN, block: null, tx_index: null, ...time, ts: null, file: 'before', row }
    outputs.push({ ...at, tx, vout: Number(vout), stated_by: 'input', ...what })
  })
  txs.forEach(({ id, coinbase = false, spends = [], creates }, block) => {
    const ts = `2022-01-01 ${String(Math.floor(block / 60) % 24).padStart(2, '0')}:${String(block % 60).padStart(2, '0')}:00.000`
    const at = { chain: BITCOIN, block, tx_index: 0, ...time, ts, file: 'sample', row: block + 1, tx: id }
    creates.forEach(([units, address, type], vout) => {
      const what = { units: String(units), address: address ?? null, script_type: type ?? null, coinbase }
      outputs.push({ ...at, vout, stated_by: 'transaction', ...what })
    })
    spends.forEach((coin, vin) => {
      const [prev = '', vout = '0'] = coin.split(':')
      inputs.push({ ...at, vin, prev_tx: prev, prev_vout: Number(vout) })
    })
  })
  return { outputs, inputs }
}

/** The ledger of synthetic transactions. */
export function sampleCoins(txs: readonly SampleTx[], before: readonly SampleCoin[] = []): UtxoLedger {
  const { outputs, inputs } = sampleRows(txs, before)
  return readCoins(outputs, inputs)
}
