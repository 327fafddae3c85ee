import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BITCOIN } from '../../src/core/chains/chain-ids.js'
import { clustersOf } from '../../src/trace/utxo/clustering/clusters.js'
import { coinId, type InputRow, type OutputRow } from '../../src/trace/utxo/coins.js'
import { movementsOf } from '../../src/trace/utxo/movements.js'
import { readCoins } from '../../src/trace/utxo/read-coins.js'
import { sharedData } from '../shared-data.js'

const data = sharedData('chains', 'graphsense-spark', 'utxo')

const lines = <T>(name: string): T[] =>
  readFileSync(`${data}/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)

type End = { address: string[]; value: number }
type Tx = {
  txHash: string
  txId: number
  coinbase: boolean
  coinjoin: boolean
  blockId: number
  inputs: End[]
  outputs: End[]
}

/**
 * The reference gives an input by address and value and not by the output that it spends, and its values do not always agree with what was created (an output of
 * 150,000 is spent as 1,500,000). So every input is stated as an output of its own; addresses of a bare multisig are none.
 */
function ledgerOf(txs: readonly Tx[]) {
  const outputs: OutputRow[] = []
  const inputs: InputRow[] = []
  for (const { txHash: tx, txId, blockId: block, coinbase, inputs: ins, outputs: outs } of txs) {
    const place = { chain: BITCOIN, block, tx_index: txId, ts: null, ts_raw: null, offset_min: null }
    const at = { ...place, precision: null, file: 'f', row: txId }
    const output = (name: string, vout: number, { address, value }: End, own: boolean): OutputRow => ({
      ...at,
      tx: name,
      vout,
      stated_by: own ? 'transaction' : 'input',
      units: String(value),
      address: address.length === 1 ? (address[0] ?? null) : null,
      script_type: null,
      coinbase: own && coinbase,
    })
    outs.forEach((end, vout) => {
      outputs.push(output(tx, vout, end, true))
    })
    ins.forEach((end, vin) => {
      outputs.push(output(`${tx}-in`, vin, end, false))
      inputs.push({ ...at, tx, vin, prev_tx: `${tx}-in`, prev_vout: vin })
    })
  }
  return readCoins(outputs, inputs)
}

describe.skipIf(data === undefined)("GraphSense's published answers (need ../shared/data)", () => {
  const ids = (): Map<string, number> =>
    new Map(
      lines<{ addressId: number; address: string }>('reference/address_ids.json').map((one) => [
        one.address,
        one.addressId,
      ]),
    )

  test('address relations: number of transactions and value of every pair', () => {
    const known = ids()
    const found = new Map<string, { transactions: Set<string>; value: bigint }>()
    for (const tx of ledgerOf(lines<Tx>('test_txs.json')).txs)
      for (const { kind, from, to, units, tx: id } of movementsOf(tx)) {
        const pair = [kind === 'reward' ? 0 : known.get(from ?? ''), known.get(to ?? '')]
        if (pair.includes(undefined)) continue
        const key = pair.join('→')
        const relation = found.get(key) ?? { transactions: new Set(), value: 0n }
        relation.transactions.add(id)
        found.set(key, { ...relation, value: relation.value + units })
      }
    type Relation = {
      srcAddressId: number
      dstAddressId: number
      noTransactions: number
      estimatedValue: { value: number }
    }
    const expected = lines<Relation>('reference/address_relations.json').map((one): [string, object] => [
      `${one.srcAddressId}→${one.dstAddressId}`,
      { transactions: one.noTransactions, value: BigInt(one.estimatedValue.value) },
    ])
    expect(expected).toHaveLength(20)
    expect(
      Object.fromEntries(
        [...found].map(([key, { transactions, value }]) => [key, { transactions: transactions.size, value }]),
      ),
    ).toEqual(Object.fromEntries(expected))
  })

  test.each([
    ['without the CoinJoin that the reference marks', 'address_cluster.json', false],
    ['with it', 'address_cluster_with_coinjoin.json', true],
  ])('clusters by common spending, %s', (_name, file, joined) => {
    const known = ids()
    const txs = lines<Tx>('test_txs.json')
    const marked = new Set(txs.filter(({ coinjoin }) => coinjoin && !joined).map(({ txHash }) => txHash))
    const clusters = clustersOf(ledgerOf(txs), { isMixing: ({ id }) => marked.has(id) })
    const clusterOf = new Map<number, number>()
    for (const { addresses } of clusters) {
      const members = addresses.map((address) => known.get(address) ?? -1)
      for (const member of members) clusterOf.set(member, Math.min(...members))
    }
    for (const { addressId, clusterId } of lines<{ addressId: number; clusterId: number }>(
      `reference/${file}`,
    ))
      expect([addressId, clusterOf.get(addressId) ?? addressId]).toEqual([addressId, clusterId])
  })

  test('every output that is created is a coin', () => {
    const ledger = ledgerOf(lines<Tx>('test_txs.json'))
    expect(ledger.txs).toHaveLength(10)
    expect(ledger.coins.get(coinId(ledger.txs[0]?.id ?? '', 0))?.units).toBe(2_500_000n)
  })
})
