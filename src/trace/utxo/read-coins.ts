import { timeOf } from '../ledger/time.js'
import { type Coin, coinId, type InputRow, type OutputRow, type UtxoLedger, type UtxoTx } from './coins.js'
import { orderTransactions } from './order.js'

type Draft = { first: OutputRow; outputs: OutputRow[]; inputs: InputRow[] }

/**
 * Builds the ledger. What the record of a transaction says of its own outputs goes before what the record of a later input says of them. Pure: the
 * same rows give the same ledger, in whatever order they come.
 */
export function readCoins(outputs: readonly OutputRow[], inputs: readonly InputRow[]): UtxoLedger {
  const coins = new Map<string, Coin>()
  const drafts = new Map<string, Draft>()
  const problems = new Set<string>()
  for (const own of [true, false])
    for (const row of outputs) {
      if ((row.stated_by === 'transaction') !== own || row.tx === null || row.vout === null) continue
      const coin = coinOf(row)
      const known = coins.get(coin.id)
      if (known === undefined) coins.set(coin.id, coin)
      else if (known.units !== coin.units)
        problems.add(`records state ${known.units} and ${coin.units} base units for output ${coin.id}`)
      if (!own || known !== undefined) continue
      const draft = drafts.get(row.tx)
      if (draft === undefined) drafts.set(row.tx, { first: row, outputs: [row], inputs: [] })
      else draft.outputs.push(row)
    }
  for (const row of inputs) if (row.tx !== null) drafts.get(row.tx)?.inputs.push(row)
  const txs = orderTransactions([...drafts.values()].map((draft) => transactionOf(draft, coins)))
  const indexed = index(txs, problems)
  return { txs, coins, ...indexed, problems: [...problems].sort() }
}

function coinOf({ tx, vout, units, address, script_type: type }: OutputRow): Coin {
  const id = coinId(tx ?? '', vout ?? 0)
  return {
    id,
    units: units === null ? undefined : BigInt(units),
    address: address ?? undefined,
    owner: address ?? id,
    scriptType: type ?? undefined,
  }
}

function transactionOf({ first, outputs, inputs }: Draft, coins: Map<string, Coin>): UtxoTx {
  const spent = uniqueBy(inputs, ({ vin }) => vin ?? 0).map(({ prev_tx: tx, prev_vout: vout }): Coin => {
    const id = coinId(tx ?? '', vout ?? 0)
    const known = coins.get(id)
    if (known !== undefined) return known
    const coin = { id, units: undefined, address: undefined, owner: id, scriptType: undefined }
    coins.set(id, coin)
    return coin
  })
  return {
    chain: first.chain ?? 'unknown',
    id: first.tx ?? '',
    block: first.block ?? undefined,
    index: first.tx_index ?? undefined,
    time: timeOf(first.ts),
    coinbase: first.coinbase === true,
    inputs: spent,
    outputs: uniqueBy(outputs, ({ vout }) => vout ?? 0).flatMap(
      ({ tx, vout }) => coins.get(coinId(tx ?? '', vout ?? 0)) ?? [],
    ),
    rows: [{ file: first.file ?? '', row: first.row ?? 0 }],
  }
}

/** Rows in the order of their number, one per number. */
function uniqueBy<T>(rows: readonly T[], number: (row: T) => number): T[] {
  const byNumber = new Map<number, T>()
  for (const row of rows) if (!byNumber.has(number(row))) byNumber.set(number(row), row)
  return [...byNumber].sort(([a], [b]) => a - b).map(([, row]) => row)
}

function index(
  txs: readonly UtxoTx[],
  problems: Set<string>,
): Pick<UtxoLedger, 'createdAt' | 'spentAt' | 'byAddress'> {
  const createdAt = new Map<string, number>()
  const spentAt = new Map<string, number>()
  const seen = new Set<string>()
  const byAddress = new Map<string, string[]>()
  const see = ({ id, address }: Coin): void => {
    if (seen.has(id) || address === undefined) return
    seen.add(id)
    const known = byAddress.get(address)
    if (known === undefined) byAddress.set(address, [id])
    else known.push(id)
  }
  txs.forEach(({ id, inputs, outputs }, position) => {
    for (const coin of inputs) {
      see(coin)
      if (spentAt.has(coin.id)) problems.add(`output ${coin.id} is spent twice, the second time by ${id}`)
      else spentAt.set(coin.id, position)
    }
    for (const coin of outputs) {
      see(coin)
      createdAt.set(coin.id, position)
    }
  })
  return { createdAt, spentAt, byAddress }
}
