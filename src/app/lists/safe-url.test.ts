import { expect, test } from 'vitest'
import { isLoopback, shownUrl } from './safe-url.js'

test.each([
  ['http://127.0.0.1:8080/', true],
  ['http://127.1.2.3/', true],
  ['http://[::1]/', true],
  ['http://localhost/', true],
  // The parser of addresses reads these as 127.0.0.1, too.
  ['http://2130706433/', true],
  ['http://127.0.0.1.example/', false],
  ['http://localhost.example/', false],
  ['http://10.0.0.1/', false],
])('%s is this machine: %s', (address, expected) => {
  expect(isLoopback(new URL(address))).toBe(expected)
})

test('passwords, tokens and signatures are not shown', () => {
  const shown = shownUrl(new URL('https://ann:secret@list.example/content?token=abc&x=1#part'))
  expect(shown).toBe('https://list.example/content?token=***&x=***#part')
})
