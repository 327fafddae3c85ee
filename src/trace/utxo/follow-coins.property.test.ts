import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namesOf } from '../stops.js'
import { coinAsset } from './coin-asset.js'
import { type CoinOptions, followCoins } from './follow-coins.js'
import { UTXO_METHODS } from './methods/all-methods.js'
import { allCoinOrigins } from './origins.js'
import { type SampleCoin, sampleCoins, type SampleTx } from './testing/sample-coins.js'

const ADDRESSES = ['a', 'b', 'c', 'd', 'service', undefined]

type Graph = { txs: SampleTx[]; before: SampleCoin[] }

/** Random graphs: coinbases, fees, data outputs, outputs of nothing, reused addresses, missing values, outputs without an address. */
const graphs = fc
  .array(
    fc.record({
      coinbase: fc.nat(4),
      picks: fc.array(fc.nat(1000), { minLength: 1, maxLength: 5 }),
      outside: fc.option(fc.record({ units: fc.bigInt(0n, 1000n), known: fc.nat(6) }), { nil: undefined }),
      cuts: fc.array(fc.nat(1000), { minLength: 0, maxLength: 4 }),
      owners: fc.array(fc.nat(ADDRESSES.length - 1), { minLength: 5, maxLength: 5 }),
      data: fc.nat(9),
      fee: fc.nat(1000),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((drafts): Graph => {
    const txs: SampleTx[] = []
    const before: SampleCoin[] = []
    const unspent: [string, bigint | undefined][] = []
    drafts.forEach(({ coinbase, picks, outside, cuts, owners, data, fee }, n) => {
      const id = `t${n}`
      const spends: string[] = []
      let known = 0n
      if (coinbase > 0)
        for (const pick of picks) {
          const [coin] = unspent.splice(pick % (unspent.length + 1), 1)
          if (coin === undefined) continue
          spends.push(coin[0])
          known += coin[1] ?? 0n
        }
      if (coinbase > 0 && (outside !== undefined || spends.length === 0)) {
        const units = outside?.units ?? 500n
        spends.push(`out${n}:0`)
        if (outside?.known !== 0) before.push([`out${n}:0`, units, ADDRESSES[owners[4] ?? 0]])
        known += outside?.known === 0 ? 0n : units
      }
      const total = coinbase === 0 ? 1000n : known - (known * BigInt(fee)) / 4000n
      const bounds = [...cuts.map((cut) => (total * BigInt(cut)) / 1000n), total].sort((a, b) =>
        a < b ? -1 : 1,
      )
      const creates = bounds.map((bound, i): SampleTx['creates'][number] => [
        bound - (bounds[i - 1] ?? 0n),
        ADDRESSES[owners[i] ?? 0],
        data === i ? 'nulldata' : `type${(owners[i] ?? 0) % 2}`,
      ])
      creates.forEach(([units], vout) => {
        if (data !== vout) unspent.push([`${id}:${vout}`, units])
      })
      txs.push({ id, coinbase: coinbase === 0, spends, creates })
    })
    return { txs, before }
  })

const options = (origins: CoinOptions['origins'], more: Partial<CoinOptions> = {}): CoinOptions => ({
  origins,
  watched: new Set(['a']),
  names: namesOf([
    { chain: null, address: 'service', label: 's', category: 'exchange', origin: null, confidence: 1 },
  ]),
  fee: 'last',
  change: 'inferred',
  asset: coinAsset,
  ...more,
})

const sourcesOf = ({ txs, before }: Graph): string[] => [
  'b',
  ...before.slice(0, 2).map(([id]) => id),
  ...txs.slice(0, 2).map(({ id }) => `${id}:0`),
]

describe.each(UTXO_METHODS.map((method) => [method.id, method] as const))('%s', (_id, method) => {
  test.runIf(method.conserves)('every unit of every origin is in one place, after every transaction', () => {
    fc.assert(
      fc.property(
        graphs,
        fc.constantFrom('last', 'first'),
        fc.constantFrom('ledger', 'inferred'),
        fc.option(fc.nat(3), { nil: undefined }),
        (graph, fee, change, maxHops) => {
          const ledger = sampleCoins(graph.txs, graph.before)
          const origins = allCoinOrigins(ledger, sourcesOf(graph))
          for (let steps = 0; steps <= ledger.txs.length; steps++) {
            const { tallies, remaining, flows } = followCoins(
              ledger,
              method,
              options(origins, { fee, change, maxHops, steps }),
            )
            origins.forEach(({ id, move }, number) => {
              const created = ledger.createdAt.get(id)
              const { held, exited, fees, dust, unresolved } = tallies[number] ?? expect.fail()
              const parts = [held, exited, fees, dust, unresolved]
              expect(parts.every((units) => units >= 0n)).toBe(true)
              const sum = parts.reduce((a, b) => a + b)
              expect(sum).toBe(created === undefined || created < steps ? move.units : 0n)
            })
            // No coin holds more claims than it has units.
            const perOwner = new Map<string, bigint>()
            for (const { owner, units } of remaining) perOwner.set(owner, (perOwner.get(owner) ?? 0n) + units)
            for (const [owner, units] of perOwner) {
              const coins = [...ledger.coins.values()].filter((coin) => coin.owner === owner)
              expect(units <= coins.reduce((sum, coin) => sum + (coin.units ?? 0n), 0n)).toBe(true)
            }
            for (const { units } of flows) expect(units > 0n).toBe(true)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('the order of the records changes nothing', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const ledger = sampleCoins(graph.txs, graph.before)
        const origins = allCoinOrigins(ledger, sourcesOf(graph))
        const again = sampleCoins(graph.txs, [...graph.before].reverse())
        expect(followCoins(again, method, options(origins))).toEqual(
          followCoins(ledger, method, options(origins)),
        )
      }),
      { numRuns: 20 },
    )
  })
})

test('reach is no less than any accounting, in what is held and what left', () => {
  const poison = UTXO_METHODS.find(({ conserves }) => !conserves) ?? expect.fail()
  fc.assert(
    fc.property(graphs, (graph) => {
      const ledger = sampleCoins(graph.txs, graph.before)
      const origins = allCoinOrigins(ledger, sourcesOf(graph).slice(1))
      const reach = followCoins(ledger, poison, options(origins, { names: undefined }))
      for (const method of UTXO_METHODS.filter(({ conserves }) => conserves)) {
        const { tallies } = followCoins(ledger, method, options(origins, { names: undefined }))
        tallies.forEach(({ held, fees }, number) => {
          const bound = reach.tallies[number] ?? expect.fail()
          expect(held <= bound.held && fees <= bound.fees).toBe(true)
        })
      }
    }),
    { numRuns: 40 },
  )
})
