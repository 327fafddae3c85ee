import { expect, test } from 'vitest'
import { hasPayees, payeeOf } from './payee-row.js'

test('reads what payers call the columns', () => {
  const cells = {
    'Vendor ID': 'v7',
    'Vendor Name': 'Exempla Trading LLC',
    'Account Number': 'SE35 5000',
    'Wallet Address': '0xabc; 0xdef',
    Chain: 'ETH',
    Currency: 'USD',
    'E-Mail': 'pay@exempla.example',
    Country: 'SE',
    'Vendor Type': 'Company',
  }
  expect(payeeOf(3, cells).query).toEqual({
    id: 'v7',
    name: 'Exempla Trading LLC',
    schema: 'Company',
    country: 'SE',
    identifiers: [{ value: 'SE35 5000', kind: 'other' }],
    wallets: [
      { address: '0xabc', asset: 'ETH' },
      { address: '0xdef', asset: 'ETH' },
    ],
    domains: ['pay@exempla.example'],
  })
})

test('puts names together, makes a person of who was born, and numbers rows without id', () => {
  const cells = { 'First name': 'Anna', Surname: 'Berg', DOB: '03.02.1990', 'Paid on': '2020-01-01' }
  expect(payeeOf(12, cells).query).toEqual({
    id: '12',
    name: 'Anna Berg',
    schema: 'Person',
    birthDate: '1990-02-03',
  })
})

test('uses the year of a date whose day and month could be exchanged', () => {
  expect(payeeOf(1, { name: 'A B', 'date of birth': '05/01/1970' }).query['birthDate']).toBe('1970')
})

test('says of a row that it asks about nothing', () => {
  expect(payeeOf(2, { id: 'x', name: ' ', country: 'SE' })).toEqual({
    query: { id: 'x' },
    problem: '"name" expected a name, wallet, e-mail, domain or number, got nothing',
  })
})

test.each([
  [['id', 'Beneficiary Name'], true],
  [['#', 'Wallet'], true],
  [['id', 'amount', 'country'], false],
])('%j is a table of payees: %s', (header, is) => {
  expect(hasPayees(header)).toBe(is)
})
