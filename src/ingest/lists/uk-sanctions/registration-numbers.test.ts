import { expect, test } from 'vitest'
import { registrationNumbers } from './registration-numbers.js'

test.each([
  ['INN: 7710137066', [['tax_id', '7710137066', 'INN']]],
  [
    'OGRN - 1247700291200\nKPP: 770701001',
    [
      ['registration', '1247700291200', 'OGRN'],
      ['registration', '770701001', 'KPP'],
    ],
  ],
  [
    '7720603527OGRN: 1077764566373',
    [
      ['registration', '7720603527', PLAIN()],
      ['registration', '1077764566373', 'OGRN'],
    ],
  ],
  [
    '440111000105746 (Company registration number)190748254 (China Organisation code)',
    [
      ['registration', '440111000105746', 'Company registration number'],
      ['registration', '190748254', 'China Organisation code'],
    ],
  ],
  ['Company number 03503060', [['registration', '03503060', 'Company number']]],
  ['7813654490 - TIN', [['registration', '7813654490', PLAIN()]]],
  ['BR-99-XY', [['registration', 'BR-99-XY', PLAIN()]]],
  ['', []],
])('%j', (text, numbers) => {
  expect(registrationNumbers(text).map(({ kind, raw, scheme }) => [kind, raw, scheme])).toEqual(numbers)
})

function PLAIN(): string {
  return 'Business registration number'
}

test('text without end is read in bounded time', () => {
  for (const text of [
    'a'.repeat(1_000_000),
    '-'.repeat(1_000_000),
    '1A'.repeat(500_000),
    'A:'.repeat(500_000),
  ])
    expect(registrationNumbers(text).length).toBeLessThan(3)
})
