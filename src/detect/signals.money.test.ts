import { describe, expect, test } from 'vitest'
import type { RowOf } from '../core/tables.js'
import { fires, hitsOf } from './testing/fires.js'
import { employee, home, staff } from './testing/rows.js'

const workers = staff('W-1', 'W-2', 'W-3')
const TOKEN = 'acct:18f9f0ae'
const WALLET = '0x992b666fbada7e7f3e179d65c8aa3cce4e34ec1b'
const COLLECTOR = '0xc0acf3c451b020aa04c36faf3b1db41eeb99d13d'

const account = (
  worker: string,
  value: string,
  valid_from = '2024-01-01 00:00:00',
  kind = 'bank_account',
) => ({
  worker,
  kind,
  value,
  valid_from,
})
const paid = (worker: string, more: Partial<RowOf<'payouts'>>) => ({
  worker,
  product: 'payroll',
  payment: `${worker}-${more.ts ?? ''}`,
  ts: '2024-02-15 00:00:00',
  ...more,
})

describe('shared-payout-account', () => {
  const identifiers = [account('W-1', TOKEN), account('W-2', TOKEN)]
  test('fires', async () =>
    expect(await fires('shared-payout-account', { workers, identifiers })).toEqual(['W-1', 'W-2']))
  test('each holder’s time is that of their own record', async () => {
    const dated = [account('W-1', TOKEN, '2024-01-01 00:00:00'), account('W-2', TOKEN, '2024-03-01 00:00:00')]
    const hits = await hitsOf('shared-payout-account', { workers, identifiers: dated })
    expect(hits.map(({ at }) => at)).toEqual(['2024-01-01 00:00:00', '2024-03-01 00:00:00'])
  })
  test('stays silent for a couple, a contractor firm, and equal last digits', async () => {
    const claims = [home('W-1', '7 elm st, 1'), home('W-2', '7 elm st, 1')]
    expect(await fires('shared-payout-account', { workers, identifiers, claims })).toEqual([])
    const agency = workers.map((row) => ({ ...row, employer: 'Brightwater LLC' }))
    expect(await fires('shared-payout-account', { workers: agency, identifiers })).toEqual([])
    const masked = ['W-1', 'W-2'].map((id) => account(id, 'last4:4417'))
    const payouts = ['W-1', 'W-2'].map((id) => paid(id, { account: 'last4:4417', account_kind: 'last4' }))
    expect(await fires('shared-payout-account', { workers, identifiers: masked, payouts })).toEqual([])
  })
})

describe('shared-wallet', () => {
  test('fires', async () =>
    expect(
      await fires('shared-wallet', {
        workers,
        identifiers: ['W-1', 'W-2'].map((id) => account(id, WALLET, '2024-01-01 00:00:00', 'wallet')),
      }),
    ).toEqual(['W-1', 'W-2']))
  test('stays silent for two wallets', async () =>
    expect(
      await fires('shared-wallet', {
        workers,
        identifiers: [
          account('W-1', WALLET, '2024-01-01 00:00:00', 'wallet'),
          account('W-2', 'other wallet', '2024-01-01 00:00:00', 'wallet'),
        ],
      }),
    ).toEqual([]))
})

describe('wages-to-another-workers-wallet', () => {
  const wages = paid('W-1', { account: WALLET, account_kind: 'wallet', method: 'crypto' })
  test('fires for the one who is paid', async () =>
    expect(
      await fires('wages-to-another-workers-wallet', {
        workers,
        payouts: [wages],
        identifiers: [account('W-2', WALLET, '2024-01-01 00:00:00', 'wallet')],
      }),
    ).toEqual(['W-1']))
  test('stays silent for a wallet of their own', async () =>
    expect(
      await fires('wages-to-another-workers-wallet', {
        workers,
        payouts: [wages],
        identifiers: [account('W-1', WALLET, '2024-01-01 00:00:00', 'wallet')],
      }),
    ).toEqual([]))
})

describe('payout-account-changed-often', () => {
  const dated = (...days: string[]) => ({
    workers,
    identifiers: days.map((day, i) => account('W-1', `acct:${i}aaa`, `${day} 00:00:00`)),
  })
  test('fires for two changes within 60 days', async () => {
    const [hit] = await hitsOf(
      'payout-account-changed-often',
      dated('2022-10-15', '2022-11-21', '2022-12-27', '2023-01-30'),
    )
    expect(hit?.finding.observed).toBe('3 changes between 2022-11-21 and 2023-01-30')
  })
  test('the first set-up is no change, and slow changes are none', async () => {
    expect(await fires('payout-account-changed-often', dated('2022-10-15', '2022-11-21'))).toEqual([])
    expect(
      await fires('payout-account-changed-often', dated('2022-01-15', '2022-11-21', '2023-03-27')),
    ).toEqual([])
  })
})

describe('payout-holder-differs', () => {
  const named = (holder: string, name = 'Daniel Reyes') => ({
    workers: [employee('W-1', { name })],
    payouts: [paid('W-1', { holder })],
  })
  test('fires', async () =>
    expect(await fires('payout-holder-differs', named('Marta Kessler'))).toEqual(['W-1']))
  test.each([['REYES, DANIEL'], ['D. Reyes'], ['Reyes Consulting LLC'], ['Ann Reyes']])(
    'stays silent for %s',
    async (holder) => expect(await fires('payout-holder-differs', named(holder))).toEqual([]),
  )
})

describe('crypto-though-employed', () => {
  const crypto = paid('W-1', { method: 'crypto', account_kind: 'wallet', account: WALLET })
  const byBank = ['W-2', 'W-3', 'W-4'].map((id) => paid(id, { method: 'bank' }))
  const four = staff('W-1', 'W-2', 'W-3', 'W-4')
  test('fires where few are', async () =>
    expect(await fires('crypto-though-employed', { workers: four, payouts: [crypto, ...byBank] })).toEqual([
      'W-1',
    ]))
  test('stays silent for contractors, and where many are', async () => {
    const contractors = four.map((row) => ({ ...row, kind: 'contractor' }))
    expect(
      await fires('crypto-though-employed', { workers: contractors, payouts: [crypto, ...byBank] }),
    ).toEqual([])
    expect(
      await fires('crypto-though-employed', { workers: four, payouts: [crypto, ...byBank.slice(1)] }),
    ).toEqual([])
  })
})

const flow = (worker: string, method: string, more: Partial<RowOf<'flows'>>): Partial<RowOf<'flows'>> => ({
  method,
  worker,
  origin: `${worker}-1`,
  origin_units: '1000',
  origin_asset: 'usdc',
  receiver: COLLECTOR,
  units: '880',
  source_units: '880',
  hours: 20,
  hops: 1,
  ...more,
})

describe('wages-reach-listed-wallet', () => {
  const listed = (fifo: string, lowest: string, hours = 70) => ({
    workers,
    flows: [
      flow('W-1', 'fifo', {
        receiver: '0x4f47',
        entity: 'us-ofac-sdn:42498',
        source_units: fifo,
        hops: 4,
        hours,
      }),
      flow('W-1', 'lowest-balance', {
        receiver: '0x4f47',
        entity: 'us-ofac-sdn:42498',
        source_units: lowest,
        hops: 4,
        hours,
      }),
      flow('W-1', 'poison', {
        receiver: '0x4f47',
        entity: 'us-ofac-sdn:42498',
        source_units: '1000',
        hops: 4,
        hours,
      }),
    ],
  })
  test('fires when all methods agree on half', async () => {
    const [hit] = await hitsOf('wages-reach-listed-wallet', listed('880', '828'))
    expect(hit?.finding.observed).toBe(
      'value representing 82 to 88 % of the wages reached 0x4f47 (us-ofac-sdn:42498) within 72 hours, under fifo, lowest-balance',
    )
  })
  test('stays silent when one method disagrees, and after the window', async () => {
    expect(await fires('wages-reach-listed-wallet', listed('880', '400'))).toEqual([])
    expect(await fires('wages-reach-listed-wallet', listed('880', '828', 73))).toEqual([])
  })
})

describe('rows and circles behind wages', () => {
  const at = (method: string, row: number, more: Partial<RowOf<'flows'>> = {}) =>
    flow('W-1', method, { receiver: '0x4f47', entity: 'us-ofac-sdn:42498', row, ...more })
  test('reach is no account: its records are not cited', async () => {
    const flows = [at('fifo', 11), at('poison', 12)]
    const [hit] = await hitsOf('wages-reach-listed-wallet', { workers, flows })
    expect(hit?.finding.evidence).toEqual({ rows: [{ file: 'f', row: 11 }], total: 1 })
  })
  test('30 % that go round and arrive twice are not 60 %', async () => {
    const sent = { source_units: '300', units: '300', sender: 'mine' }
    const flows = [
      at('fifo', 1, { ...sent, hours: 1, ts: '2024-01-01 01:00:00' }),
      at('fifo', 2, {
        ...sent,
        sender: '0x4f47',
        receiver: 'mine',
        entity: null,
        hours: 2,
        ts: '2024-01-01 02:00:00',
      }),
      at('fifo', 3, { ...sent, hours: 3, ts: '2024-01-01 03:00:00' }),
    ]
    expect(await fires('wages-reach-listed-wallet', { workers, flows })).toEqual([])
  })
  test('what reaches a common wallet is value, and innocent ways there are named', async () => {
    const flows = ['W-1', 'W-2'].map((id) => flow(id, 'fifo', {}))
    const [hit] = await hitsOf('wages-reach-common-wallet', { workers, flows })
    expect(hit?.finding.observed).toBe(
      `value representing 88 to 88 % of the wages reached ${COLLECTOR} within 72 hours, under fifo, and so did most of those of W-2`,
    )
    for (const id of ['inferred-exchange', 'wallet-lost', 'exchange-wallet'])
      expect(hit?.finding.innocent).toContain(id)
  })
})

describe('wages-reach-common-wallet', () => {
  const both = (more: Partial<RowOf<'flows'>> = {}) => ['W-1', 'W-2'].map((id) => flow(id, 'fifo', more))
  test('fires', async () =>
    expect(await fires('wages-reach-common-wallet', { workers, flows: both() })).toEqual(['W-1', 'W-2']))
  test('stays silent for an exchange, the wallet that is paid, two steps away, and a small part', async () => {
    const labels = [{ address: COLLECTOR, label: 'Exchange', category: 'exchange' }]
    expect(await fires('wages-reach-common-wallet', { workers, flows: both(), labels })).toEqual([])
    expect(await fires('wages-reach-common-wallet', { workers, flows: both({ hops: 0 }) })).toEqual([])
    expect(await fires('wages-reach-common-wallet', { workers, flows: both({ hops: 2 }) })).toEqual([])
    expect(
      await fires('wages-reach-common-wallet', { workers, flows: both({ source_units: '400' }) }),
    ).toEqual([])
  })
})

describe('screening hits', () => {
  const hit = (kind: string, corroborated: boolean) => ({
    workers,
    screen_hits: [{ worker: 'W-1', kind, value: WALLET, list: 'us-ofac-sdn', entity: '42498', corroborated }],
  })
  test('listed-wallet fires for a wallet', async () =>
    expect(await fires('listed-wallet', hit('wallet', true))).toEqual(['W-1']))
  test('listed-wallet stays silent for a name', async () =>
    expect(await fires('listed-wallet', hit('name', true))).toEqual([]))
  test('listed-person fires only when corroborated', async () => {
    expect(await fires('listed-person', hit('name', true))).toEqual(['W-1'])
    expect(await fires('listed-person', hit('name', false))).toEqual([])
  })
})
