import { expect, test } from 'vitest'
import { inert } from './inert.js'

test('escape sequences and direction changes become visible', () => {
  expect(inert('a\u001b[31mred\u202eevil')).toBe('a\\u{1b}[31mred\\u{202e}evil')
})

test('ordinary text, tabs and newlines stay', () => {
  expect(inert('심현섭 Ж\tx\n')).toBe('심현섭 Ж\tx\n')
})
