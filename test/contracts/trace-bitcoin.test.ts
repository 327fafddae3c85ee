import { describe, expect, test } from 'vitest'
import { runTrace, type TraceOptions } from '../../src/app/trace.js'

/** Synthetic: 0.3 BTC of a victim and 0.7 of a thief pay 0.6 to a hop, 0.35 in change and 0.05 fee; the hop pays 0.2 to a wallet. */
const FILE = 'test/fixtures/bitcoin-core/synthetic-verbosity-3.json'
const STOLEN = '823d95a9a728f14d626df9a894705dda27417b8927412364255b515e9f2ac2e2:1'
const VICTIM = 'bc1qr0w4kkujutvlxz3mygamxk24r5x6yr3hspwd5t'
const THIEF = 'bc1q3hff4hvejtmsqm6dpatmm8jx34kdxgqj54j2jh'
const HOP = 'bc1qs7s2etkqp7355vtx7zmzku6js6xpvaftkw8xfk'
const WALLET = 'bc1qar2yq5y88kagvk48c9c2knxwvnvsswdr8z7kde'
const ASSET = 'bip122:000000000019d6689c085ae165831e93/slip44:0'

const trace = async (more: Partial<TraceOptions> = {}) =>
  (await runTrace({ transfers: [FILE], wallets: [WALLET], sources: [STOLEN], ...more })).json

describe('bridle trace on Bitcoin blocks', () => {
  test('the statement of a wallet, and what of it comes from the source under each method', async () => {
    const { wallets, assets, coverage } = await trace()
    expect(assets).toEqual([{ asset: ASSET, symbol: 'BTC', decimals: 8 }])
    expect(coverage).toMatchObject({
      files: [{ adapter: 'bitcoin-core', records: 4, used: 4 }],
      rejected: [],
    })
    const [wallet] = wallets
    expect(wallet).toMatchObject({
      address: WALLET,
      inflow: {
        assets: [{ asset: ASSET, units: '20000000', usd: null }],
        byCounterparty: [{ address: HOP, units: '20000000', transfers: 1 }],
      },
      outflow: { assets: [] },
    })
    const claimed = wallet?.inflow.bySource.filter(({ source }) => source === STOLEN)
    // FIFO: 0.3 of the victim are the first of the hop's 0.6. Pro rata: 0.3 × 0.6 = 0.18 of 0.6, a third of which goes on.
    expect(claimed?.map(({ method, units }) => [method, units])).toEqual([
      ['fifo', '20000000'],
      ['tainted-first', '20000000'],
      ['pro-rata', '6000000'],
      ['poison', '20000000'],
    ])
  })

  test('every method accounts for the whole source', async () => {
    const { methods } = await trace()
    expect(methods.map(({ id }) => id)).toEqual([
      'fifo',
      'lifo',
      'tainted-first',
      'pro-rata',
      'lowest-balance',
      'highest-out',
      'poison',
    ])
    for (const { traced, held, exited, fees, dust, unresolved, accounting } of methods) {
      expect(traced).toBe('30000000')
      const sum = [held, exited, fees, dust, unresolved].reduce((total, units) => total + BigInt(units), 0n)
      if (accounting) expect(sum).toBe(30_000_000n)
    }
    const lowest = methods.find(({ id }) => id === 'lowest-balance')
    expect(lowest?.remaining).toEqual([
      { address: THIEF, asset: ASSET, units: '30000000', sourceUnits: '30000000' },
    ])
    const fifo = methods.find(({ id }) => id === 'fifo')
    expect(fifo?.flows.map(({ from, to, units, hops, basis }) => [from, to, units, hops, basis])[0]).toEqual([
      VICTIM,
      HOP,
      '30000000',
      1,
      'ledger',
    ])
    expect(fifo?.assumptions.join(' ')).toMatch(/fee of a transaction is taken to leave after its outputs/)
  })

  test('an address as source claims what it spent; its change has come home', async () => {
    const { methods } = await trace({ sources: [THIEF], method: 'fifo' })
    // The thief's 0.7 are the second input: 0.3 go to the hop, 0.35 return, 0.05 are the fee. Of the 0.3, the hop's fee of 0.00087655 comes off last.
    expect(methods).toMatchObject([
      { traced: '70000000', held: '29912345', exited: '35000000', fees: '5087655' },
    ])
    expect(methods[0]?.exits).toMatchObject([{ address: THIEF, label: 'returned to its source' }])
  })

  test('without a source every coin that was there before the records is one', async () => {
    const { methods } = await trace({ sources: [], method: 'pro-rata' })
    expect(methods.map(({ source }) => source)).toHaveLength(2)
  })

  test('the fee convention is an option, and the other one is under sensitivity', async () => {
    const last = await trace({ method: 'lifo' })
    const first = await trace({ method: 'lifo', fee: 'first' })
    const fees = (json: typeof last) => json.methods[0]?.fees
    expect([fees(last), fees(first)]).toEqual(['5000000', '0'])
    expect(last.sensitivity.differences).toContainEqual(
      expect.objectContaining({
        variant: 'fee-first',
        method: 'lifo',
        figure: 'fees',
        reported: '5000000',
        other: '0',
      }),
    )
    await expect(trace({ fee: 'middle' })).rejects.toMatchObject({ code: 'E_USAGE' })
  })

  test('a source that no record knows is refused', async () => {
    await expect(trace({ sources: [`${'ab'.repeat(32)}:0`] })).rejects.toMatchObject({
      code: 'E_INPUT_INVALID',
    })
  })

  test('beside an account chain: each wallet where the records know it', async () => {
    const account = '0x2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b'
    const { wallets, methods } = await trace({
      transfers: [FILE, 'test/fixtures/trace/transfers.csv'],
      wallets: [account, WALLET],
      method: 'fifo',
    })
    expect(wallets.map(({ address }) => address)).toEqual([account, WALLET])
    expect(wallets[1]?.inflow.assets).toMatchObject([{ units: '20000000' }])
    expect(methods.map(({ source }) => source)).toEqual([STOLEN])
  })
})
