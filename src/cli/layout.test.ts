import { expect, test } from 'vitest'
import { displayWidth } from './display-width.js'
import { columns, wrap } from './layout.js'

test('wide letters take two columns, marks none', () => {
  expect(displayWidth('김정은')).toBe(6)
  expect(displayWidth('习近平 x')).toBe(8)
  expect(displayWidth('e\u0301')).toBe(1)
  expect(
    columns(
      [
        ['김정은', 'a'],
        ['Kim', 'b'],
      ],
      [false, false],
      80,
    ),
  ).toEqual(['김정은  a', 'Kim     b'])
  expect(wrap('김정은 김정은', 8)).toEqual(['김정은', '김정은'])
})

test('a sentence that is too long goes on below itself', () => {
  const sentence = 'one two three four five six seven eight nine ten'
  expect(columns([['name', '+1.00', sentence]], [false, true, false], 40)).toEqual([
    'name  +1.00  one two three four five six',
    '             seven eight nine ten',
  ])
})

test('nothing is cut where the first cells leave no room', () => {
  const rows = [['a long first cell that fills it all', 'and a sentence that must be read to its end']]
  const text = columns(rows, [false, false], 44)
  expect(text.join(' ').replace(/\s+/g, ' ')).toBe(rows[0]?.join(' '))
  for (const line of text) expect(line.length).toBeLessThanOrEqual(44)
})
