import { evidenceOf } from '../../../core/evidence.js'
import { findingId } from '../../../core/finding.js'
import type { Pattern } from '../../patterns/pattern.js'
import type { UtxoLedger, UtxoTx } from '../coins.js'

/** Parameters. Expert judgement: whoever pays twice from one coin peels too; a habit is longer, and keeps most of the coin at each step. */
const PEELING = {
  /** Transactions in a row. */
  length: 4,
  /** Most of the coin that a step may peel off, in thousandths. */
  peeled: 500,
} as const

/** The larger output of a transaction with one input and two outputs; undefined for any other transaction, and where more is peeled. */
function carriedOn({ inputs, outputs, coinbase }: UtxoTx): string | undefined {
  const [a, b] = outputs
  if (
    coinbase ||
    inputs.length !== 1 ||
    outputs.length !== 2 ||
    a?.units === undefined ||
    b?.units === undefined
  )
    return undefined
  const [large, small] = a.units >= b.units ? [a, b] : [b, a]
  const whole = (large.units ?? 0n) + (small.units ?? 0n)
  return (small.units ?? 0n) * 1000n <= whole * BigInt(PEELING.peeled) && large.units !== small.units
    ? large.id
    : undefined
}

/** Peeling chains: a coin of which transaction after transaction pays out a small part and carries on the rest. In the order of their beginning. */
export function peelingChains(ledger: UtxoLedger): Pattern[] {
  const used = new Set<string>()
  return ledger.txs.flatMap((start) => {
    const chain: UtxoTx[] = []
    for (let tx: UtxoTx | undefined = start; tx !== undefined && !used.has(tx.id); ) {
      const rest = carriedOn(tx)
      if (rest === undefined) break
      used.add(tx.id)
      chain.push(tx)
      tx = ledger.txs[ledger.spentAt.get(rest) ?? -1]
    }
    return chain.length < PEELING.length ? [] : patternOf(chain)
  })
}

function patternOf(chain: readonly UtxoTx[]): Pattern[] {
  const [first] = chain
  const last = chain.at(-1)
  const evidence = evidenceOf(chain.flatMap(({ rows }) => rows))
  const coin = first?.inputs[0]
  if (first === undefined || last === undefined || evidence === undefined || coin === undefined) return []
  const peeled = chain.map(({ outputs }) => {
    const [a = 0n, b = 0n] = outputs.map(({ units }) => units)
    return a < b ? a : b
  })
  const total = peeled.reduce((sum, units) => sum + units, 0n)
  return [
    {
      finding: {
        id: findingId('trace', 'peeling-chain', [`wallet:${coin.owner}`], first.id),
        engine: 'trace',
        rule: 'peeling-chain',
        subjects: [`wallet:${coin.owner}`],
        observed: `${chain.length} transactions in a row spend one coin each, pay out the smaller part of it and carry on the rest`,
        comparisons: [],
        evidence,
        innocent: ['exchange-wallet', 'payroll-agent'],
        next: 'look at who received the parts that were paid out; an exchange pays its customers in the same shape',
      },
      title: 'A coin is peeled',
      parameters: { ...PEELING },
      figures: { from: coin.id, to: last.id, peeled: total.toString(), steps: String(chain.length) },
      transfers: chain.map(({ id }) => id),
    },
  ]
}
