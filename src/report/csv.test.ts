import { expect, test } from 'vitest'
import { csv } from './csv.js'

const line = (value: string | number | null): string => csv(['a'], [[value]]).slice('a\r\n'.length, -2)

test.each([
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['+1-423-555-0119', "'+1-423-555-0119"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', `"'\rx"`],
])('a spreadsheet reads %j as text', (value, expected) => {
  expect(line(value)).toBe(expected)
})

test.each([
  [-10, '-10'],
  ['-10.5', '-10.5'],
  ['122400000000', '122400000000'],
  [21.4, '21.4'],
  [null, ''],
])('the number %j stays a number', (value, expected) => {
  expect(line(value)).toBe(expected)
})

test('quotes what RFC 4180 wants quoted, and nothing else', () => {
  expect(csv(['a', 'b'], [['x, y', 'say "no"\nor yes']])).toBe('a,b\r\n"x, y","say ""no""\nor yes"\r\n')
  expect(line('plain text')).toBe('plain text')
})
