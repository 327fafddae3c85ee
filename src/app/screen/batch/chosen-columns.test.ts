import { expect, test } from 'vitest'
import { chosenColumns } from './chosen-columns.js'
import { payeeOf } from './payee-row.js'

test.each([
  [
    ['Payee ID', 'First Name', 'Last Name', 'DOB', 'Amount'],
    'name = First Name + Last Name, id = Payee ID, birth date = DOB; not used: Amount',
  ],
  [
    ['Vendor', 'Beneficiary', 'Country'],
    'name = Vendor and Beneficiary (each that has letters is asked), country = Country',
  ],
  [['id', 'Wallet'], 'id = id, wallet = Wallet'],
])('of %j says what is asked about', (header, said) => {
  expect(chosenColumns(header)).toBe(said)
})

test('a number under a header of names does not stand before a name', () => {
  const cells = { Payee: '100234', 'First Name': 'Anna', 'Last Name': 'Berg' }
  expect(payeeOf(1, cells).query).toEqual({ id: '1', name: 'Anna Berg' })
})

test('asks about every column with names', () => {
  const cells = { Vendor: 'Exempla LLC', Beneficiary: 'Berg AB', 'First Name': 'Anna', Surname: 'Berg' }
  expect(payeeOf(1, cells).query).toEqual({
    id: '1',
    name: 'Exempla LLC',
    aliases: ['Berg AB', 'Anna Berg'],
  })
})

test('a row whose only name has no letters keeps it, so that screening refuses it by name', () => {
  expect(payeeOf(1, { Payee: '100234' }).query).toEqual({ id: '1', name: '100234' })
})
