import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { runTrace, type TraceOptions } from '../../src/app/trace.js'
import { runLedger } from '../../src/app/trace-ledger.js'
import { AppError } from '../../src/core/errors.js'

const fixture = (name: string): string => path.resolve(import.meta.dirname, '../fixtures/trace', name)
const GOLDEN = path.resolve(import.meta.dirname, 'trace-small.json')
const address = (pair: string): string => `0x${pair.repeat(20)}`
const [K, W, M] = [address('1a'), address('2b'), address('3c')]

const small: TraceOptions = {
  transfers: [fixture('transfers.csv')],
  labels: [fixture('labels.csv')],
  prices: [fixture('prices.csv')],
  balances: [fixture('balances.csv')],
  holders: [fixture('holders.csv')],
  wallets: [W],
  sources: [K],
  method: 'fifo,lowest-balance',
}

/** Paths of this machine and hashes of files that may be checked out with other line ends are no part of what is compared. */
const comparable = (json: object): string =>
  `${JSON.stringify(json, (key, value: unknown) => (key === 'paths' ? ['…'] : key === 'sha256' || key === 'file' ? '…' : value), 2)}\n`

describe('bridle trace --json', async () => {
  const { json, summary } = await runTrace(small)

  // After a change that is meant: npx vitest run test/golden/trace-run -u, and read the difference.
  test('prints what it printed before', async () => {
    await expect(comparable(json)).toMatchFileSnapshot(GOLDEN)
  })
  test('has the parts of its contract', () => {
    expect(Object.keys(json)).toEqual(
      expect.arrayContaining(['wallets', 'methods', 'patterns', 'schedule', 'coverage']),
    )
    for (const wallet of json.wallets) {
      expect(Object.keys(wallet.inflow)).toEqual(
        expect.arrayContaining(['assets', 'byCounterparty', 'bySource']),
      )
      expect(Object.keys(wallet.outflow)).toEqual(expect.arrayContaining(['assets', 'byCounterparty']))
    }
    for (const method of json.methods)
      expect(Object.keys(method)).toEqual(
        expect.arrayContaining([
          'id',
          'source',
          'asset',
          'traced',
          'held',
          'exited',
          'fees',
          'dust',
          'unresolved',
          'remaining',
          'exits',
          'flows',
          'assumptions',
        ]),
      )
  })
  test('adds up, with the arithmetic of a small case', () => {
    const [fifo, lowest] = json.methods
    // W has 250 of its own, then 1,000 of K; M has 500 of K, then 500 of X, and pays W 600. In order these are 500 of K and 100 of X. W exchanges
    // 800 (its 250 and 550 of K) for 0.5 ether, of which 0.34375 stand for K, and pays 0.2 of them: its own 0.15625 and 0.04375 for 70 of K. Then
    // 1,000 go: 450 and 500 of K, 50 of X. So 70 + 950 = 1,020 are at the exchange and 550 − 70 = 480 in ether.
    expect(fifo).toMatchObject({ id: 'fifo', traced: '1500000000', exited: '1020000000', held: '480000000' })
    // Other money first: M pays 500 of X and 100 of K, keeps 400 of K. W exchanges its 750 of other money and 50 of K, pays 0.2 ether that are not K's, and
    // 1,000 of the 1,050 of K that are left. So 1,000 are at the exchange, and 400 + 50 + 50 are held.
    expect(lowest).toMatchObject({
      id: 'lowest-balance',
      traced: '1500000000',
      exited: '1000000000',
      held: '500000000',
    })
    for (const { traced, held, exited, fees, dust, unresolved } of json.methods)
      expect([held, exited, fees, dust, unresolved].reduce((sum, units) => sum + BigInt(units), 0n)).toBe(
        BigInt(traced),
      )
  })
  test('says in dollars only what has a price', () => {
    const [ether, usdc] = [...(json.wallets[0]?.outflow.assets ?? [])].sort((a, b) =>
      a.asset > b.asset ? -1 : 1,
    )
    // 0.2 ether at 1,610
    expect([ether?.usd, usdc?.usd]).toEqual(['322.00', '1800.00'])
  })
  test('the summary is for people', () => {
    expect(summary.tables.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining([`${W} received`, `${W} sent`, `${W} received by source`]),
    )
  })
  test('is the same whatever the order of the files', async () => {
    const two = await runTrace({
      ...small,
      transfers: [fixture('transfers.csv'), fixture('prices.csv')],
      prices: [],
    })
    expect(two.json.methods).toEqual(json.methods)
  })
})

describe('what it refuses', () => {
  const refused = async (changes: Partial<TraceOptions>): Promise<[string, string]> => {
    try {
      await runTrace({ ...small, ...changes })
    } catch (error) {
      if (error instanceof AppError) return [error.code, error.message]
      throw error
    }
    return ['', '']
  }
  test.each<[Partial<TraceOptions>, string, string]>([
    [{ wallets: [] }, 'E_USAGE', '"--wallet" expected an address'],
    [{ method: 'hifo' }, 'E_USAGE', '"--method" expected all or one of fifo, lifo'],
    [{ from: 'yesterday' }, 'E_USAGE', '"--from" expected a date'],
    [{ hops: -1 }, 'E_USAGE', '"--hops" expected a whole number'],
    [
      { wallets: ['0x4F47bc496083C727c5fbe3CE9CDf2B0f6496270c'] },
      'E_USAGE',
      '"--wallet" expected an address',
    ],
    [
      { sources: [M.replace('3c', '99')] },
      'E_INPUT_INVALID',
      '"source" expected an address or transaction of the transfers',
    ],
    [{ transfers: [fixture('nothing.csv')] }, 'E_INPUT_NOT_FOUND', 'nothing.csv'],
    [
      { transfers: [fixture('labels.csv')] },
      'E_INPUT_NOTHING_RECOGNISED',
      'none of the files holds transfers',
    ],
    [{ balances: [fixture('holders.csv')] }, 'E_INPUT_INVALID', 'record 1: "asset" expected a value'],
  ])('%j', async (changes, code, message) => {
    const [found, text] = await refused(changes)
    expect(found).toBe(code)
    expect(text).toContain(message)
  })
})

describe('bridle trace ledger --json', () => {
  test('the flow of each source', async () => {
    const json = await runLedger({ file: fixture('ledger.csv'), method: 'fifo' })
    expect(json.decimals).toBe(0)
    expect(
      json.sources.map(({ id, from, units, flows, remaining }) => ({
        id,
        from,
        units,
        flows: flows.map((flow) => `${flow.id} ${flow.to} ${flow.amount}`),
        remaining,
      })),
    ).toEqual([
      {
        id: '1',
        from: 'Peter',
        units: '100',
        flows: ['1 account 100', '3 elsewhere 100'],
        remaining: [{ account: 'elsewhere', units: '100', amount: '100' }],
      },
      {
        id: '2',
        from: 'Lisa',
        units: '100',
        flows: ['2 account 100'],
        remaining: [{ account: 'account', units: '100', amount: '100' }],
      },
    ])
  })
  test('in finer units, and for one claimant only', async () => {
    const json = await runLedger({
      file: fixture('ledger.csv'),
      method: 'pro-rata',
      sources: ['Lisa'],
      decimals: 2,
    })
    expect(json.sources).toEqual([
      expect.objectContaining({
        id: '2',
        units: '10000',
        remaining: [
          { account: 'account', units: '5000', amount: '50' },
          { account: 'elsewhere', units: '5000', amount: '50' },
        ],
      }),
    ])
  })
  test('an unknown method is named with the known ones', async () => {
    await expect(runLedger({ file: fixture('ledger.csv'), method: 'all' })).rejects.toThrow(
      '"--method" expected one of fifo',
    )
  })
})
