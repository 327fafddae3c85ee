import { expect, test } from 'vitest'
import { canonicalIdentifier } from './identifier.js'

test.each([
  ['passport', 'PS 472-1', 'PS4721'],
  ['national_id', '78.865.882', '78865882'],
  ['imo', 'IMO 9187629', '9187629'],
  ['phone', '+7 (931) 540-36-78', '79315403678'],
  ['email', ' Info@Example.COM ', 'info@example.com'],
  ['website', 'https://www.Example.com:8080/about?x', 'example.com'],
  ['swift', 'FTBD KP PY', 'FTBDKPPY'],
  ['other', '№', '№'],
  ['wallet', ' 1A1zP1 ', '1A1zP1'],
] as const)('%s %s', (kind, raw, canonical) => {
  expect(canonicalIdentifier(kind, raw)).toBe(canonical)
})
