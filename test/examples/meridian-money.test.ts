import { beforeAll, describe, expect, test } from 'vitest'
import type { Case } from '../../src/case/schema.js'
import { bridle } from '../support/bridle.js'
import { readCase } from '../support/case.js'
import { tempFolders } from '../support/folders.js'
import { readTruth } from '../support/truth.js'

const truth = readTruth()
const folder = tempFolders()
const WAGES = Object.entries(truth.wages)
const USDC = 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'

/** Base units of USDC, which has six decimals: 122400.00 is 122400000000. */
const units = (dollars: string): string => {
  const [whole = '', part = ''] = dollars.split('.')
  return String(BigInt(whole + part.padEnd(6, '0')))
}

let found: Case
beforeAll(async () => {
  const out = folder('case')
  const { code, stderr } = await bridle(['investigate', 'examples/meridian', '--out', out, '--quiet'])
  expect([code, stderr]).toEqual([0, ''])
  found = readCase(out)
})

const wageOf = (worker: string) => {
  const wages = found.money.wages.filter((wage) => wage.worker === worker)
  expect(wages).toHaveLength(1)
  return wages[0]
}

test('wages of W-1042, digit by digit', () => {
  const wage = wageOf('W-1042')
  expect(wage?.paid.units).toBe('122400000000')
  expect(wage?.payments).toBe(12)
  const within = Object.fromEntries(wage?.reached.map((one) => [one.method, one.withinWindow]) ?? [])
  expect(within).toMatchObject({
    fifo: '107712000000',
    'lowest-balance': '101300000000',
    'pro-rata': '102351588253',
  })
  const most = wage?.reached.find(({ method }) => method === 'poison')
  for (const { withinWindow, total } of wage?.reached ?? []) {
    expect(BigInt(most?.withinWindow ?? 0) >= BigInt(withinWindow)).toBe(true)
    expect(BigInt(most?.total ?? 0) >= BigInt(total)).toBe(true)
  }
})

describe.each(WAGES)('wages of %s', (worker, expected) => {
  const reaches = Object.values(expected.toListed).some(({ ever }) => ever !== '0.00')

  test('are the payments that were planted, in their asset', () => {
    const wage = wageOf(worker)
    expect(wage?.payments).toBe(expected.payments)
    expect([wage?.paid.asset, wage?.paid.symbol, wage?.paid.units]).toEqual([
      USDC,
      expected.asset,
      units(expected.total),
    ])
  })

  test.each(Object.entries(expected.toListed))(
    'under %s reach the listed wallet as planted',
    (method, figure) => {
      const one = wageOf(worker)?.reached.find((reached) => {
        return reached.method === method && reached.target === truth.wallets.listed
      })
      // What never reached the wallet need not be listed.
      expect(one?.withinWindow ?? '0').toBe(figure.baseUnitsWithin72h)
      // Truth cuts `ever` to cents.
      expect((one?.total ?? '0').slice(0, -4)).toBe(units(figure.ever).slice(0, -4))
      if (one === undefined) return
      expect(one.windowHours).toBe(72)
      expect(Math.abs(Number(one.share) - figure.sharePercent)).toBeLessThanOrEqual(0.051)
    },
  )

  test(reaches ? 'the listing came after them' : 'lead to nobody who is listed', () => {
    const wage = wageOf(worker)
    const listed = wage?.reached.filter(({ total }) => total !== '0') ?? []
    expect(listed.length > 0).toBe(reaches)
    for (const { listing } of listed)
      expect(listing).toEqual({
        status: 'listed after',
        listedOn: '2023-04-24',
        paymentsBefore: wage?.payments,
        paymentsAfter: 0,
      })
  })
})

test('nobody else has wages on the chain', () => {
  expect(found.money.wages.map(({ worker }) => worker).sort()).toEqual(Object.keys(truth.wages).sort())
})

test('the designated person who is reached is SIM Hyon Sop (42498), and nobody else', () => {
  expect(found.designated.map(({ list, id, caption, listed }) => [list, id, caption, listed])).toEqual([
    ['us-ofac-sdn', '42498', 'SIM, Hyon Sop', '2023-04-24'],
  ])
  const reachedBy = found.designated[0]?.reachedBy.join() ?? ''
  for (const worker of truth.ring.members) expect(reachedBy).toContain(worker)
  for (const worker of truth.honestIds) expect(reachedBy).not.toContain(worker)
})

test('what W-1081 sent to the exchange deposit is there under every method', () => {
  const toExchangeDeposit = truth.wages['W-1081']?.toExchangeDeposit ?? {}
  expect(Object.keys(toExchangeDeposit)).toHaveLength(5)
  for (const [method, dollars] of Object.entries(toExchangeDeposit)) {
    const links = found.money.links.filter(
      (link) => link.method === method && link.to === truth.wallets.exchangeDeposit,
    )
    const sum = links.reduce((total, { sourceUnits }) => total + BigInt(sourceUnits), 0n)
    // Truth cuts to cents.
    expect([method, sum / 10_000n]).toEqual([method, BigInt(units(dollars)) / 10_000n])
  }
})

test('every method that divides value conserves it: traced = held + exited + fees + dust + unresolved', () => {
  const paid = WAGES.reduce((sum, [, { total }]) => sum + BigInt(units(total)), 0n)
  const balances = found.money.balance.filter(({ method }) => method !== 'poison')
  expect(balances.map(({ method }) => method).sort()).toEqual([
    'fifo',
    'lifo',
    'lowest-balance',
    'pro-rata',
    'tainted-first',
  ])
  for (const { method, traced, held, exited, fees, dust, unresolved } of balances) {
    const sum = [held, exited, fees, dust, unresolved].reduce((total, part) => total + BigInt(part), 0n)
    expect([method, traced, String(sum)]).toEqual([method, String(paid), String(paid)])
  }
})

test('paths of W-1042 go payroll → wallet → collector → intermediate → listed wallet, each hop with its rows', () => {
  const paths = found.money.paths.filter(({ worker, method }) => worker === 'W-1042' && method === 'fifo')
  expect(paths.length).toBeGreaterThan(0)
  const whole = paths.filter(({ hops }) => hops.at(-1)?.to === truth.wallets.listed)
  expect(whole.length).toBeGreaterThan(0)
  for (const { hops } of whole) {
    expect(hops[0]?.to).toBe(truth.personas['W-1042']?.wallet)
    expect(hops.map(({ to }) => to)).toContain(truth.wallets.collector)
    for (const [i, hop] of hops.entries()) if (i > 0) expect(hop.from).toBe(hops[i - 1]?.to)
    const times = hops.map(({ time }) => time)
    expect([...times].sort()).toEqual(times)
  }
})
