import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../config/parse-config.js'
import { genericAdapter } from './index.js'

/** Maps one record by the entries of a bridle.yaml. */
function map(yaml: string, record: unknown, settings = {}) {
  return genericAdapter(parseConfig(yaml).files ?? []).map(record, settings)
}

const PAYOUTS = `
files:
  - path: x.csv
    table: payouts
    set: { product: crypto, method: crypto, chain: "eip155:1" }
    columns: { ID: payment, Employee: employee, Paid: ts, Amount: amount, Asset: asset, Wallet: account, Hash: tx }
    assets: { USDC: "eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48" }
`
const PAYOUT = {
  ID: 'CP-1',
  Employee: 'W-1',
  Paid: '2022-09-08T15:04:43Z',
  Amount: '8,600.50',
  Asset: 'USDC',
  Wallet: '0x992B666fbADA7E7F3E179D65c8Aa3CCE4E34ec1B',
  Hash: '0xABC',
}

test('a payout: person, instant, exact amount, wallet, and the wallet as identifier', () => {
  expect(map(PAYOUTS, PAYOUT)).toEqual({
    rows: [
      {
        table: 'payouts',
        values: {
          product: 'crypto',
          method: 'crypto',
          chain: 'eip155:1',
          payment: 'CP-1',
          subject: 'employee:W-1',
          ts: '2022-09-08 15:04:43.000',
          ts_raw: '2022-09-08T15:04:43Z',
          offset_min: 0,
          precision: 'second',
          asset: 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48',
          decimals: 6,
          units: '8600500000',
          account: '0x992b666fbada7e7f3e179d65c8aa3cce4e34ec1b',
          account_kind: 'wallet',
          tx: '0xabc',
        },
      },
      {
        table: 'identifiers',
        values: {
          subject: 'employee:W-1',
          kind: 'wallet',
          value: '0x992b666fbada7e7f3e179d65c8aa3cce4e34ec1b',
          raw: '0x992b666fbada7e7f3e179d65c8aa3cce4e34ec1b',
          product: 'crypto',
          valid_from: '2022-09-08 15:04:43.000',
        },
      },
    ],
  })
})

test.each([
  ['no person', { Employee: '' }, /^"subject" expected a value/],
  ['no amount', { Amount: 'ten thousand' }, /^"amount" expected a decimal number/],
  ['more digits than the asset has', { Amount: '0.0000001' }, /at most 6 digits/],
  ['a bare symbol', { Asset: 'USDT' }, /not named under assets/],
  ['a wrong checksum', { Wallet: '0x992b666fbADA7E7F3E179D65c8Aa3CCE4E34ec1B' }, /EIP-55/],
  ['a day that does not exist', { Paid: '2022-02-30T00:00:00Z' }, /day that exists/],
])('%s rejects the record', (_, change, reason) => {
  expect(map(PAYOUTS, { ...PAYOUT, ...change })).toEqual({ rejected: expect.stringMatching(reason) })
})

test('headers compare without case and punctuation', () => {
  const record = Object.fromEntries(
    Object.entries(PAYOUT).map(([name, value]) => [` ${name.toUpperCase()}.`, value]),
  )
  expect(map(PAYOUTS, record)).toEqual(map(PAYOUTS, PAYOUT))
})

test('columns with a kind give a row each, the others belong to all of them', () => {
  const yaml = `
files:
  - path: x.csv
    table: identifiers
    set: { product: crm }
    columns:
      Employee: employee
      Since: valid_from
      Mail: { column: value, kind: email }
      Mobile: { column: value, kind: phone }
`
  const mapped = map(yaml, {
    Employee: 'W-1',
    Since: '2022-01-01',
    Mail: 'A@x.example',
    Mobile: '+1 615 555 0133',
  })
  expect(mapped).toMatchObject({
    rows: [
      {
        values: {
          subject: 'employee:W-1',
          kind: 'email',
          value: 'a@x.example',
          valid_from: '2022-01-01 00:00:00.000',
        },
      },
      { values: { subject: 'employee:W-1', kind: 'phone', value: '+16155550133', raw: '+1 615 555 0133' } },
    ],
  })
})

test('parts of an address make one value', () => {
  const yaml = `
files:
  - path: x.csv
    table: shipments
    columns: { T: tracking, A: address, B: address_line_2, C: city, S: region, Z: postal_code, D: delivered_at }
`
  const record = {
    T: '1z9',
    A: '1418 Larkspur Court',
    B: 'Apt 3',
    C: 'Murfreesboro',
    S: 'TN',
    Z: '37129',
    D: '2022-08-12',
  }
  expect(map(yaml, record)).toMatchObject({
    rows: [
      {
        values: {
          tracking: '1Z9',
          subject: 'tracking:1Z9',
          to_address: '1418 larkspur ct unit 3, 37129',
          to_raw: '1418 Larkspur Court, Apt 3, Murfreesboro, TN 37129',
          city: 'Murfreesboro',
          region: 'TN',
        },
      },
    ],
  })
})

describe('a file that feeds two tables', () => {
  const yaml = `
files:
  - path: x.csv
    table: assets
    columns: { Serial: serial, Employee: employee, Ordered: ts }
  - path: x.csv
    table: claims
    set: { kind: delivery_address }
    columns: { Employee: employee, Final: address, Changed: valid_from }
`
  test('gives rows of both', () => {
    const mapped = map(yaml, {
      Serial: 'c02',
      Employee: 'W-1',
      Ordered: '2022-08-01',
      Final: '1 Main St, Austin, TX 78701',
      Changed: '',
    })
    expect(mapped).toMatchObject({
      rows: [
        { table: 'assets', values: { serial: 'C02' } },
        { table: 'identifiers', values: { kind: 'device_serial', value: 'C02' } },
        { table: 'claims', values: { kind: 'delivery_address', value: '1 main st, 78701' } },
      ],
    })
  })
  test('what only the second lacks costs its row, what the first lacks the record', () => {
    expect(
      map(yaml, { Serial: 'c02', Employee: 'W-1', Ordered: '2022-08-01', Final: '', Changed: '' }),
    ).toMatchObject({
      rows: [{ table: 'assets' }, { table: 'identifiers' }],
    })
    expect(
      map(yaml, {
        Serial: '',
        Employee: 'W-1',
        Ordered: '',
        Final: '1 Main St, Austin, TX 78701',
        Changed: '',
      }),
    ).toEqual({
      rejected: '"serial" expected a value, got nothing',
    })
  })
})

test('members of JSON records are found by path', () => {
  const yaml = `
files:
  - path: x.json
    table: sign_ins
    set: { product: idp }
    columns: { id: event, actor.mail: person_email, at: ts, net.ip: ip, ok: outcome }
`
  const record = {
    id: 7,
    actor: { mail: 'Ann@Firm.example' },
    at: '2022-01-01T00:00:00Z',
    net: { ip: '192.0.2.1' },
    ok: null,
  }
  expect(map(yaml, record)).toMatchObject({
    rows: [{ values: { event: '7', subject: 'email:ann@firm.example', ip: '192.0.2.1' } }],
  })
  expect(map(yaml, null)).toHaveProperty('rejected')
})

test('a column may have settings of its own, and what is missing is said', () => {
  const yaml = `
files:
  - path: x.csv
    table: meetings
    set: { product: zoom }
    columns: { Who: person_email, Start: { column: ts, timezone: Asia/Tokyo }, End: until }
`
  const record = { Who: 'a@x.example', Start: '2022-01-01 09:00', End: '2022-01-01 10:00' }
  expect(map(yaml, record)).toMatchObject({
    rows: [{ values: { ts: '2022-01-01 00:00:00.000', until: null } }],
    partial: expect.stringContaining('timezone'),
  })
})
