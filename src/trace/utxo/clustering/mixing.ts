import type { UtxoTx } from '../coins.js'

/** A transaction that has the shape of several people's payments joined in one. `confidence` is an expert judgement. */
export type Mixing = Readonly<{ rule: string; basis: string; confidence: number }>

/** Outputs below this are dust or data carriers (546 satoshi is Bitcoin Core's dust limit of P2PKH at 3 sat/vB). */
const DUST = 546n
const COIN = 100_000_000n
/** Pools that Whirlpool ran, in satoshi. */
const WHIRLPOOL = [100_000n, 1_000_000n, 5_000_000n, 50_000_000n]
/** What an input of a Whirlpool mix may have beyond the pool, for miners' fees. */
const WHIRLPOOL_FEE = 110_000n

/** The most frequent amount of the outputs above dust, how often it occurs, and how many addresses pay. */
type Shape = Readonly<{ amount: bigint; equal: number; payers: number; outputs: readonly bigint[] }>

function shapeOf({ inputs, outputs }: UtxoTx): Shape {
  const units = outputs.map((coin) => coin.units ?? 0n)
  const counts = new Map<bigint, number>()
  for (const amount of units) if (amount > DUST) counts.set(amount, (counts.get(amount) ?? 0) + 1)
  const [top] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? 1 : -1))
  const payers = new Set(inputs.map(({ owner }) => owner)).size
  return { amount: top?.[0] ?? 0n, equal: top?.[1] ?? 0, payers, outputs: units }
}

type Rule = Mixing & Readonly<{ fits(tx: UtxoTx, shape: Shape): boolean }>

/** From the narrowest to the widest; the first that fits is named. */
const RULES: readonly Rule[] = [
  {
    rule: 'whirlpool',
    basis:
      'as many inputs as outputs, five to ten, every output of one pool denomination (0.001, 0.01, 0.05 or 0.5 BTC), every input of it or little more',
    confidence: 0.95,
    fits: ({ inputs, outputs }, { amount, equal }) =>
      inputs.length === outputs.length &&
      outputs.length >= 5 &&
      outputs.length <= 10 &&
      equal === outputs.length &&
      WHIRLPOOL.includes(amount) &&
      inputs.every(({ units = amount }) => units >= amount && units <= amount + WHIRLPOOL_FEE),
  },
  {
    rule: 'wasabi-1',
    basis: 'ten or more outputs of one amount near 0.1 BTC, paid by at least as many inputs',
    confidence: 0.9,
    fits: ({ inputs }, { amount, equal }) =>
      equal >= 10 && inputs.length >= equal && amount >= COIN / 12n && amount <= COIN / 8n,
  },
  {
    rule: 'wasabi-2',
    basis:
      'fifty or more inputs, and of as many outputs four fifths have a denomination of WabiSabi (2ⁿ, 3ⁿ, 2·3ⁿ, 10ⁿ, 2·10ⁿ, 5·10ⁿ satoshi) or an amount that others have too',
    confidence: 0.9,
    fits: ({ inputs }, { outputs }) =>
      inputs.length >= 50 && outputs.length >= 50 && likeOthers(outputs) * 5 >= outputs.length * 4,
  },
  {
    rule: 'joinmarket',
    basis:
      'three or more outputs of one amount above dust, one for each participant, at most one more output (change) for each, and at least as many paying addresses',
    confidence: 0.85,
    fits: (_, { equal, payers, outputs }) =>
      equal >= 3 && outputs.length >= equal && outputs.length <= 2 * equal && payers >= equal,
  },
  {
    rule: 'equal-outputs',
    basis: 'five or more outputs of one amount above dust, and at least as many paying addresses',
    confidence: 0.7,
    fits: (_, { equal, payers }) => equal >= 5 && payers >= equal,
  },
]

/** Which shape of a CoinJoin a transaction has; undefined for none. A shape is no proof, and a CoinJoin of two has none. */
export function mixingOf(tx: UtxoTx): Mixing | undefined {
  if (tx.coinbase || tx.inputs.length < 3) return undefined
  const shape = shapeOf(tx)
  const found = RULES.find(({ fits }) => fits(tx, shape))
  return found === undefined
    ? undefined
    : { rule: found.rule, basis: found.basis, confidence: found.confidence }
}

function likeOthers(outputs: readonly bigint[]): number {
  const counts = new Map<bigint, number>()
  for (const amount of outputs) counts.set(amount, (counts.get(amount) ?? 0) + 1)
  return outputs.filter((amount) => (counts.get(amount) ?? 0) > 1 || DENOMINATIONS.has(amount)).length
}

const powers = (base: bigint, times: readonly bigint[]): bigint[] =>
  times.flatMap((factor) => {
    const found: bigint[] = []
    for (let power = factor; power < 2_100_000_000_000_000n; power *= base)
      if (power > 5000n) found.push(power)
    return found
  })

const DENOMINATIONS = new Set([...powers(2n, [1n]), ...powers(3n, [1n, 2n]), ...powers(10n, [1n, 2n, 5n])])
