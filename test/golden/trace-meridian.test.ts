import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { finishTransfers } from '../../src/ingest/chains/finish/finish-transfers.js'
import { readTables } from '../../src/ingest/read-tables.js'
import { ADAPTERS } from '../../src/ingest/registry.js'
import { type Payout, traceWages } from '../../src/trace/index.js'

const MERIDIAN = path.resolve(import.meta.dirname, '../../examples/meridian')
const LISTED = '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c'
const USDC = 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const WINDOW = 72

type Truth = {
  wages: Record<string, { toListed: Record<string, { baseUnitsWithin72h: string }> }>
}

/** Payouts as the firm's own list has them; what cannot be read there is no payout. */
function payouts(): Payout[] {
  const [, ...lines] = readFileSync(path.join(MERIDIAN, 'payroll/crypto-payouts.csv'), 'utf8').split(/\r?\n/)
  return lines.flatMap((line, i): Payout[] => {
    const [payment = '', worker = '', , , amount = '', , , wallet = '', tx = ''] = line
      .split(',')
      .map((cell) => cell.replace(/^"|"$/g, ''))
    const [whole = '', cents = ''] = amount.split('.')
    if (tx === '' || worker === '') return []
    const units = `${whole}${cents.padEnd(6, '0')}`
    return [
      {
        worker,
        subject: null,
        payment,
        tx,
        account: wallet.toLowerCase(),
        asset: USDC,
        units,
        file: 'payouts',
        row: i + 1,
      },
    ]
  })
}

describe('Meridian: wages from payroll to the listed address', async () => {
  const files = (folder: string): string[] =>
    readdirSync(path.join(MERIDIAN, folder)).map((name) => path.join(MERIDIAN, folder, name))
  const { tables } = await readTables([...files('chain'), ...files('labels'), ...files('prices')], {
    settings: { chain: 'eip155:1' },
    adapters: ADAPTERS,
  })
  const { rows } = finishTransfers(tables.transfers, { tokens: tables.tokens })
  const traced = traceWages({
    transfers: rows,
    payouts: payouts(),
    labels: tables.labels,
    prices: tables.prices,
    listed: [{ address: LISTED, entity: 'us-ofac-sdn:42498', caption: 'SIM Hyon Sop' }],
    window: WINDOW,
  })
  const truth = JSON.parse(readFileSync(`${MERIDIAN}.truth.json`, 'utf8')) as Truth

  const expected = Object.entries(truth.wages).flatMap(([worker, { toListed }]) =>
    Object.entries(toListed).map(([method, { baseUnitsWithin72h }]) => ({
      worker,
      method,
      units: baseUnitsWithin72h,
    })),
  )
  test.each(expected)(
    '$worker under $method: $units base units within 72 hours',
    ({ worker, method, units }) => {
      const found = traced.reached.find(
        (one) => one.worker === worker && one.method === method && one.target === LISTED,
      )
      expect((found?.within ?? 0n).toString()).toBe(units)
    },
  )

  test('every payment of the list is on the ledger', () => {
    expect(traced.notes).toEqual([])
    expect(traced.wages.reduce((sum, { payments }) => sum + payments, 0)).toBeGreaterThan(80)
  })
  test('the way of a payment under first in, first out: worker, collector, exchange of assets, intermediate, listed', () => {
    const way = traced.paths.find(({ worker, target }) => worker === 'W-1042' && target === LISTED)
    expect(way?.hops.map(({ units, sourceUnits, basis }) => [units, sourceUnits, basis])).toEqual([
      [10_200_000_000n, 10_200_000_000n, 'ledger'],
      [8_976_000_000n, 8_976_000_000n, 'ledger'],
      // 8,976 × 0.99955 after the fee of the pool
      [8_971_960_800n, 8_976_000_000n, 'swap'],
      [8_971_960_800n, 8_976_000_000n, 'swap'],
      [8_971_960_800n, 8_976_000_000n, 'swap'],
    ])
  })
  test('the collecting wallet and the controller are found by every method that accounts for value', () => {
    const found = traced.patterns.map(({ finding, figures }) => [
      finding.rule,
      figures.controller,
      figures.method,
    ])
    expect(found).toEqual(
      expect.arrayContaining(
        ['fifo', 'lifo', 'tainted-first', 'pro-rata', 'lowest-balance'].map((method) => [
          'wage-pass-through',
          LISTED,
          method,
        ]),
      ),
    )
    expect(found).toHaveLength(5)
  })
  test('value is conserved, to the base unit', () => {
    for (const { method, traced: whole, held, exited, fees, dust, unresolved } of traced.balances)
      if (method !== 'poison') expect(held + exited + fees + dust + unresolved).toBe(whole)
  })
  test('ledger facts alone show it up to the pool', () => {
    const without = traced.sensitivity.differences.filter(
      ({ variant, figure, method, source }) =>
        variant === 'ledger-only' &&
        figure === `reached ${LISTED}` &&
        method === 'fifo' &&
        source === 'W-1042',
    )
    expect(without).toEqual([expect.objectContaining({ reported: 107_712_000_000n, other: 0n })])
  })
})
