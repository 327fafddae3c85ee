import { expect, test } from 'vitest'
import { fixture, mapWhole } from '../../testing/map-fixture.js'

test('a masked account is a kind of its own and links nobody', async () => {
  const { rows } = await mapWhole(fixture('gusto/payroll', 'journal.csv'))
  const first = rows.filter(({ row }) => row === 1)
  expect(first.map(({ table }) => table)).toEqual(['payouts', 'identifiers'])
  expect(first[0]?.values).toEqual({
    product: 'gusto',
    payment: null,
    subject: 'employee:W-1',
    ts: '2022-09-15 00:00:00.000',
    ts_raw: '2022-09-15',
    offset_min: null,
    precision: 'day',
    units: '255648',
    asset: 'iso4217:USD',
    decimals: 2,
    method: 'bank',
    account: 'last4:1405',
    account_kind: 'last4',
    holder: 'A Example',
  })
  expect(first[1]?.values).toMatchObject({ kind: 'email' })
})

test('a token is an identifier from the day of the payment', async () => {
  const { rows } = await mapWhole(fixture('gusto/payroll', 'journal.csv'))
  expect(rows.filter(({ row, table }) => row === 2 && table === 'identifiers')[0]?.values).toMatchObject({
    kind: 'bank_account',
    value: 'acct:18f9f0ae387293ec343bea5bfc2ce531',
    valid_from: '2022-09-15 00:00:00.000',
  })
})

test('a payment to nobody, and an amount that is none', async () => {
  const { rejects } = await mapWhole(fixture('gusto/payroll', 'journal.csv'))
  expect(rejects.map(({ row, reason }) => [row, reason])).toEqual([
    [3, '"Employee ID" expected a value, or a work e-mail, got nothing'],
    [4, '"Net Pay" expected an amount of USD, got "N/A"'],
  ])
})
