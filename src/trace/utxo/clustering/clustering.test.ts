import { describe, expect, test } from 'vitest'
import type { UtxoTx } from '../coins.js'
import { type SampleCoin, sampleCoins, type SampleTx } from '../testing/sample-coins.js'
import { changeOf } from './change.js'
import { clustersOf } from './clusters.js'
import { mixingOf } from './mixing.js'
import { peelingChains } from './peeling.js'

/** A transaction with inputs of these amounts from an address each, and these outputs to fresh addresses. */
function join(ins: readonly bigint[], outs: readonly bigint[], onePayer = false): UtxoTx {
  const before = ins.map((units, i): SampleCoin => [`i${i}:0`, units, onePayer ? 'payer' : `in${i}`])
  const creates = outs.map((units, i): SampleTx['creates'][number] => [units, `out${i}`])
  const ledger = sampleCoins([{ id: 't', spends: before.map(([id]) => id), creates }], before)
  return ledger.txs[0] ?? expect.fail()
}
const times = <T>(n: number, item: T): T[] => Array.from({ length: n }, () => item)

describe('shapes of CoinJoin', () => {
  test.each<[string | undefined, UtxoTx]>([
    ['whirlpool', join(times(5, 5_050_000n), times(5, 5_000_000n))],
    ['wasabi-1', join(times(12, 20_000_000n), [...times(10, 10_100_000n), ...times(10, 9_000_000n), 7n])],
    ['wasabi-2', join(times(60, 1_100_000n), [...times(30, 1_000_000n), ...times(30, 1_048_576n)])],
    ['joinmarket', join(times(3, 5_000_000n), [...times(3, 4_000_000n), 900_000n, 950_000n, 990_000n])],
    ['equal-outputs', join(times(9, 5_000_000n), [...times(5, 1_000_000n), 3n, 4n, 5n, 6n, 7n, 8n, 9n])],
    // One payer who pays the same to several people joins nobody.
    [undefined, join(times(5, 5_050_000n), times(4, 5_000_000n), true)],
    // Equal dust is advertising.
    [undefined, join(times(5, 1_000_000n), [...times(5, 546n), 4_000_000n])],
    // Consolidation.
    [undefined, join(times(8, 5_000_000n), [39_000_000n])],
    [undefined, join([5n, 6n], [5n, 5n])],
  ])('%s', (rule, tx) => {
    expect(mixingOf(tx)?.rule).toBe(rule)
  })
})

describe('change', () => {
  const change = (
    before: SampleCoin[],
    creates: SampleTx['creates'],
    earlier: SampleTx[] = [],
    rules: 'ledger' | 'inferred' = 'inferred',
  ) => {
    const spends = before.map(([id]) => id)
    const ledger = sampleCoins([...earlier, { id: 't', spends, creates }], before)
    const { state, vouts, rules: said } = changeOf(ledger.txs.at(-1) ?? expect.fail(), ledger, rules)
    return [state, [...vouts], said]
  }
  test('an address that pays and receives is the ledger’s own word', () => {
    expect(
      change(
        [['a:0', 100_000n, 'a']],
        [
          [50_000n, 'b'],
          [40_000n, 'a'],
        ],
        [],
        'ledger',
      ),
    ).toEqual(['identified', [1], ['address-reuse']])
  })
  test('one output is nothing to identify', () => {
    expect(change([['a:0', 100n, 'a']], [[90n, 'b']])).toEqual(['none', [], []])
  })
  test('round amounts are payments', () => {
    expect(
      change(
        [['a:0', 100_000n, 'a']],
        [
          [50_000n, 'b'],
          [49_123n, 'c'],
        ],
      ),
    ).toEqual(['identified', [1], ['round-amount']])
  })
  test('an address seen before is a payee’s', () => {
    const earlier: SampleTx[] = [{ id: 'e', coinbase: true, creates: [[10n, 'shop']] }]
    expect(
      change(
        [['a:0', 100_000n, 'a']],
        [
          [49_123n, 'c'],
          [50_001n, 'shop'],
        ],
        earlier,
      ),
    ).toEqual(['identified', [0], ['fresh-address']])
  })
  test('what is smaller than every input was not needed as one', () => {
    expect(
      change(
        [
          ['a:0', 60_001n, 'a'],
          ['b:0', 70_001n, 'b'],
        ],
        [
          [120_001n, 'x'],
          [9_001n, 'y'],
        ],
      ),
    ).toEqual(['identified', [1], ['optimal-change']])
  })
  test('rules that contradict each other say nothing', () => {
    // The round amount says output 1 is change, the size says output 0 is.
    expect(
      change(
        [
          ['a:0', 60_001n, 'a'],
          ['b:0', 70_001n, 'b'],
        ],
        [
          [10_000n, 'x'],
          [119_001n, 'y'],
        ],
      ),
    ).toEqual(['unknown', [], []])
  })
  test('ledger facts alone infer nothing', () => {
    expect(
      change(
        [['a:0', 100_000n, 'a']],
        [
          [50_000n, 'b'],
          [49_123n, 'c'],
        ],
        [],
        'ledger',
      ),
    ).toEqual(['unknown', [], []])
  })
})

describe('clusters', () => {
  const before: SampleCoin[] = [
    ['1:0', 50_000n, 'a'],
    ['2:0', 60_000n, 'b'],
    ['3:0', 70_000n, 'c'],
  ]
  const txs: SampleTx[] = [
    {
      id: 't',
      spends: ['1:0', '2:0'],
      creates: [
        [80_000n, 'shop'],
        [29_123n, 'd'],
      ],
    },
    { id: 'u', spends: ['t:1', '3:0'], creates: [[99_123n, 'e']] },
  ]
  test('common spending, with the links that make a cluster', () => {
    const clusters = clustersOf(sampleCoins(txs, before))
    expect(clusters.map(({ addresses, confidence }) => [addresses, confidence])).toEqual([
      [['a', 'b'], 0.9],
      [['c', 'd'], 0.9],
    ])
    expect(clusters[0]?.links).toMatchObject([{ tx: 't', basis: 'common-spend' }])
  })
  test('change joins them, and the weakest link is the confidence', () => {
    expect(clustersOf(sampleCoins(txs, before), { change: 'inferred' })).toMatchObject([
      { addresses: ['a', 'b', 'c', 'd'], confidence: 0.6 },
    ])
  })
  test('a CoinJoin joins nobody', () => {
    const mix: SampleTx = {
      id: 't',
      spends: ['1:0', '2:0', '3:0'],
      creates: times(3, [50_000n, 'x'] as const),
    }
    expect(clustersOf(sampleCoins([mix], before))).toEqual([])
  })
})

describe('peeling chains', () => {
  const chain = (steps: number, part: bigint): SampleTx[] => {
    let rest = 1_000_000n
    return Array.from({ length: steps }, (_, i) => {
      const paid = (rest * part) / 100n
      rest -= paid
      return {
        id: `p${i}`,
        spends: [i === 0 ? 'start:0' : `p${i - 1}:1`],
        creates: [
          [paid, `shop${i}`],
          [rest, `hop${i}`],
        ],
      }
    })
  }
  const found = (steps: number, part: bigint) =>
    peelingChains(sampleCoins(chain(steps, part), [['start:0', 1_000_000n, 'a']]))

  test('four steps that pay out a tenth each', () => {
    expect(found(4, 10n)).toMatchObject([
      { transfers: ['p0', 'p1', 'p2', 'p3'], figures: { from: 'start:0', steps: '4' } },
    ])
  })
  test('three steps are no chain, and neither are payments of more than half', () => {
    expect(found(3, 10n)).toEqual([])
    expect(found(6, 60n)).toEqual([])
  })
})
