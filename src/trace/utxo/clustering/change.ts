import type { Coin, UtxoLedger, UtxoTx } from '../coins.js'
import type { ChangeState } from '../methods/utxo-method.js'
import { mixingOf } from './mixing.js'

/** Which outputs go back to who pays. `rules` name what says so; `confidence` is 1 for the ledger's own words. */
export type Change = Readonly<{
  state: ChangeState
  vouts: ReadonlySet<number>
  rules: readonly string[]
  confidence: number
}>

/** How change is looked for: `ledger` takes only addresses that pay and receive in one transaction. */
export type ChangeRules = 'ledger' | 'inferred'

const UNKNOWN: Change = { state: 'unknown', vouts: new Set(), rules: [], confidence: 0 }

/** Amounts that people write end in four zeros at least (0.0001 BTC). */
const ROUND = 10_000n

type Rule = Readonly<{
  rule: string
  /** An expert judgement: none of these rules has an error rate that holds for all wallet programs. */
  confidence: number
  /** Outputs that may be the change by this rule; only when it is one, the rule says something. */
  candidates(tx: UtxoTx, ledger: UtxoLedger): readonly Coin[]
}>

const RULES: readonly Rule[] = [
  {
    // A wallet program takes change in the form of its own addresses.
    rule: 'script-type',
    confidence: 0.75,
    candidates: ({ inputs, outputs }) => {
      const types = new Set(inputs.map(({ scriptType }) => scriptType))
      const [type] = types
      return types.size === 1 && type !== undefined ? outputs.filter((coin) => coin.scriptType === type) : []
    },
  },
  {
    // People pay round amounts; what is left over is not round.
    rule: 'round-amount',
    confidence: 0.6,
    candidates: ({ outputs }) => outputs.filter(({ units }) => units !== undefined && units % ROUND !== 0n),
  },
  {
    // Change goes to an address that nobody has used before; payees reuse theirs.
    rule: 'fresh-address',
    confidence: 0.65,
    candidates: ({ outputs }, ledger) =>
      outputs.filter(({ id, address }) => address !== undefined && ledger.byAddress.get(address)?.[0] === id),
  },
  {
    // Nobody adds an input that the payment did not need: what is smaller than every input is the change.
    rule: 'optimal-change',
    confidence: 0.6,
    candidates: ({ inputs, outputs }) => {
      if (inputs.length < 2) return []
      const smallest = inputs.reduce<bigint | undefined>(
        (least, { units }) => (units === undefined || (least !== undefined && least < units) ? least : units),
        undefined,
      )
      return outputs.filter(({ units }) => units !== undefined && smallest !== undefined && units < smallest)
    },
  },
]

/**
 * The change of a transaction. An output to an address that also pays is change by the ledger alone. Else rules that point to one output each say so;
 * when two of them contradict each other, and in a CoinJoin, the change is unknown. The confidence is that of the surest rule: the rules are not
 * independent of each other.
 */
export function changeOf(tx: UtxoTx, ledger: UtxoLedger, rules: ChangeRules): Change {
  const payers = new Set(tx.inputs.flatMap(({ address }) => address ?? []))
  const back = tx.outputs.filter(({ address }) => address !== undefined && payers.has(address))
  const spendable = tx.outputs.filter(({ scriptType }) => scriptType !== 'nulldata')
  if (back.length > 0) return identified(tx, back, ['address-reuse'], 1)
  if (spendable.length < 2) return { state: 'none', vouts: new Set(), rules: [], confidence: 1 }
  if (rules === 'ledger' || mixingOf(tx) !== undefined) return UNKNOWN
  const said = RULES.flatMap(({ rule, confidence, candidates }) => {
    const found = candidates(tx, ledger).filter((coin) => spendable.includes(coin))
    const [only] = found
    return found.length === 1 && only !== undefined ? [{ rule, confidence, coin: only }] : []
  })
  const [first] = said
  if (first === undefined || said.some(({ coin }) => coin !== first.coin)) return UNKNOWN
  return identified(
    tx,
    [first.coin],
    said.map(({ rule }) => rule),
    Math.max(...said.map(({ confidence }) => confidence)),
  )
}

const identified = (
  tx: UtxoTx,
  coins: readonly Coin[],
  rules: readonly string[],
  confidence: number,
): Change => ({
  state: 'identified',
  vouts: new Set(coins.map((coin) => tx.outputs.indexOf(coin))),
  rules,
  confidence,
})
