import { expect, test } from 'vitest'
import { type Short, sampleTransfers, TOKEN } from '../../trace/testing/sample.js'
import { type Payout, traceWages } from '../../trace/wages.js'
import { caseMoney } from './case-money.js'
import type { RefusedAmounts } from './refused-amounts.js'

const DAY = 24 * 60
const ONE = '0x00000000000000000000000000000000000000a1'
const TWO = '0x00000000000000000000000000000000000000a2'
const LISTED = '0x00000000000000000000000000000000000000b1'
const LATER = '0x00000000000000000000000000000000000000b2'
const payout = (place: number, account: string): Payout => ({
  worker: 'W-1',
  subject: null,
  payment: `P${place}`,
  tx: `0x${String(place).padStart(4, '0')}`,
  account,
  asset: TOKEN,
  units: '100',
  file: 'payroll',
  row: place,
})

/** Paid on 2022-01-01, 2022-01-03 and 2022-01-05 to two wallets, all of it passed on to two listed ones. */
const transfers: Short[] = [
  { from: 'firm', to: ONE, units: 100, block: 1 },
  { from: 'firm', to: TWO, units: 100, block: 2 * DAY },
  { from: 'firm', to: ONE, units: 100, block: 4 * DAY },
  { from: ONE, to: LISTED, units: 100, block: 2 },
  { from: TWO, to: LISTED, units: 100, block: 2 * DAY + 1 },
  { from: ONE, to: LATER, units: 90, block: 4 * DAY + 1 },
]
const trace = traceWages({
  transfers: sampleTransfers(transfers),
  payouts: [payout(1, ONE), payout(2, TWO), payout(3, ONE)],
  labels: [],
  prices: [],
  listed: [
    { address: LISTED, entity: 'list:1', caption: 'First' },
    { address: LATER, entity: 'list:2', caption: 'Second' },
  ],
  window: 72,
})
const money = (refused: Partial<RefusedAmounts> = {}, listedOn: Record<string, string | null> = {}) =>
  caseMoney(trace, {
    window: 72,
    listedOn: new Map(Object.entries({ 'list:1': '2022-01-03', 'list:2': '2022-02-01', ...listedOn })),
    refused: { records: [], emails: new Map(), ...refused },
  })

test('a worker paid at two wallets: no target is reached by more than was paid', () => {
  const { wages } = money()
  expect(wages.map(({ wallets, payments, paid }) => [wallets, payments, paid.units])).toEqual([
    [[ONE, TWO], 3, '300'],
  ])
  for (const method of ['fifo', 'pro-rata', 'poison'])
    for (const target of [LISTED, LATER]) {
      const within = wages
        .flatMap(({ reached }) => reached)
        .filter((one) => one.method === method && one.target === target)
        .reduce((sum, { withinWindow }) => sum + BigInt(withinWindow), 0n)
      expect(within > 0n && within <= 300n).toBe(true)
    }
})

test('each payment is compared with the listing of each target', () => {
  const listings = (listedOn = {}) =>
    Object.fromEntries(
      money({}, listedOn)
        .wages.flatMap(({ reached }) => reached)
        .map(({ entity, listing }) => [entity, listing]),
    )
  expect(listings()).toEqual({
    'list:1': { status: 'listed during', listedOn: '2022-01-03', paymentsBefore: 1, paymentsAfter: 2 },
    'list:2': { status: 'listed after', listedOn: '2022-02-01', paymentsBefore: 3, paymentsAfter: 0 },
  })
  expect(listings({ 'list:1': '2022-01-01', 'list:2': null })).toEqual({
    'list:1': { status: 'listed before', listedOn: '2022-01-01', paymentsBefore: 0, paymentsAfter: 3 },
    'list:2': { status: 'listing date unknown', listedOn: null, paymentsBefore: 0, paymentsAfter: 0 },
  })
  expect(money().notes.join('\n')).toContain('the address was added to the entry is not in this list form')
})

test('refused records that name a wallet, a target or a worker of the trace are said', () => {
  const record = (row: number, text: string) => ({ path: 'chain/x.csv', row, reason: 'bad value', text })
  const { notes } = money({
    records: [
      record(1, `0xabc,${TWO.toUpperCase().replace('0X', '0x')},n/a`),
      record(2, `topic 0x${'0'.repeat(24)}${LATER.slice(2)}`),
      record(3, 'CP-1,W-1,ten thousand'),
      record(4, 'CP-2,A@Firm.example,x'),
      record(5, 'CP-3,W-10,x'),
      record(6, 'nothing of it'),
    ],
    emails: new Map([
      ['W-1', ['a@firm.example']],
      ['W-10', ['b@firm.example']],
    ]),
  })
  expect(notes.filter((note) => note.includes('not counted'))).toEqual(
    [TWO, LATER, 'W-1', 'W-1'].map(
      (name, i) =>
        `chain/x.csv, record ${i + 1}, was refused (bad value) and names ${name}: its amount is not counted.`,
    ),
  )
})

test('what a method presumes stands beside the method alone', () => {
  const { notes, methods } = money()
  for (const { presumes } of methods) expect(notes).not.toContain(presumes)
})

test('wages cite payroll and ledger', () => {
  const files = new Set(money().wages.flatMap(({ evidence }) => evidence.rows.map(({ file }) => file)))
  expect([...files].sort()).toEqual(['f'.repeat(64), 'payroll'])
})

test('shares of a wallet add up to the whole', () => {
  const [wallet] = money().wallets
  const fifo = wallet?.bySource.filter(({ method }) => method === 'fifo') ?? []
  expect(fifo.reduce((sum, { share }) => sum + Number(share), 0)).toBe(100)
})
