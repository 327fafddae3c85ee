import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { BITCOIN } from '../../src/core/chains/chain-ids.js'
import { networkOf } from '../../src/ingest/chains/bitcoin-blocks/networks.js'
import { readScript } from '../../src/ingest/chains/bitcoin-blocks/read-script.js'
import { mapWhole } from '../../src/ingest/testing/map-fixture.js'
import { coinAsset } from '../../src/trace/utxo/coin-asset.js'
import { feeOf, type InputRow, type OutputRow } from '../../src/trace/utxo/coins.js'
import { followCoins } from '../../src/trace/utxo/follow-coins.js'
import { UTXO_METHODS } from '../../src/trace/utxo/methods/all-methods.js'
import { allCoinOrigins } from '../../src/trace/utxo/origins.js'
import { readCoins } from '../../src/trace/utxo/read-coins.js'
import { sharedData } from '../shared-data.js'

const data = sharedData('chains', 'bcoin')

/** The spent outputs of a block in the order of its inputs: bcoin writes value, script size and script of each. */
function undoOf(name: string): { units: bigint; script: Uint8Array }[] {
  const bytes = readFileSync(path.join(data ?? '', name))
  const spent: { units: bigint; script: Uint8Array }[] = []
  for (let at = 0; at < bytes.length; ) {
    const units = bytes.readBigUInt64LE(at)
    const [head, size] = bytes[at + 8] === 0xfd ? [11, bytes.readUInt16LE(at + 9)] : [9, bytes[at + 8] ?? 0]
    spent.push({ units, script: bytes.subarray(at + head, at + head + size) })
    at += head + size
  }
  return spent
}

/** Block 300025 with what its undo data say of the outputs that it spends. */
async function ledger() {
  const mapped = await mapWhole(path.join(data ?? '', 'block300025.raw'), { chain: BITCOIN }, 'x')
  const outputs: OutputRow[] = []
  const inputs: InputRow[] = []
  const spent = undoOf('block300025-undo.raw')
  for (const { table, values, row } of mapped.rows) {
    const at = { file: 'f', row }
    if (table === 'utxo_outputs') outputs.push({ ...(values as OutputRow), ...at })
    if (table !== 'utxo_inputs') continue
    const input = values as InputRow
    const { units, script } = spent[inputs.length] ?? expect.fail('fewer spent outputs than inputs')
    inputs.push({ ...input, ...at })
    const { type, address } = readScript(script, networkOf(BITCOIN))
    outputs.push({
      ...at,
      ...{
        chain: BITCOIN,
        block: null,
        tx_index: null,
        ts: null,
        ts_raw: null,
        offset_min: null,
        precision: null,
      },
      ...{ tx: input.prev_tx, vout: input.prev_vout, stated_by: 'input', coinbase: false },
      ...{ units: String(units), address: address ?? null, script_type: type },
    })
  }
  return readCoins(outputs, inputs)
}

describe.skipIf(data === undefined)(
  'a real block with the values of its inputs (needs ../shared/data)',
  () => {
    test('nothing contradicts itself, and the fees are what the miner took beside 25 new coins', async () => {
      const { txs, problems } = await ledger()
      expect(problems).toEqual([])
      expect(txs).toHaveLength(461)
      const fees = txs.map((tx) => feeOf(tx) ?? expect.fail(tx.id)).reduce((a, b) => a + b, 0n)
      const coinbase = txs
        .find((tx) => tx.coinbase)
        ?.outputs.reduce((sum, { units }) => sum + (units ?? 0n), 0n)
      expect(coinbase).toBe(2_500_000_000n + fees)
    })

    test.each(
      UTXO_METHODS.filter(({ conserves }) => conserves).map((method) => [method.id, method] as const),
    )('%s accounts for every satoshi of 200 claimed coins', async (_id, method) => {
      const coins = await ledger()
      const claimed = [...coins.coins.keys()].filter((id) => !coins.createdAt.has(id)).slice(0, 200)
      const origins = allCoinOrigins(coins, claimed)
      expect(origins).toHaveLength(200)
      const { tallies } = followCoins(coins, method, {
        origins,
        watched: new Set(),
        names: undefined,
        fee: 'last',
        change: 'inferred',
        asset: coinAsset,
      })
      tallies.forEach(({ held, exited, fees, dust, unresolved }, number) => {
        expect(held + exited + fees + dust + unresolved).toBe(origins[number]?.move.units)
      })
      const moved = tallies.reduce((sum, { fees }) => sum + fees, 0n)
      if (method.id === 'pro-rata') expect(moved > 0n).toBe(true)
    })
  },
)
