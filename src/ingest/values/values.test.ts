import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalPostalAddress } from './address.js'
import { assetDecimals, assetNamed } from './assets.js'
import { bankAccount } from './bank-account.js'
import { countryCode } from '../../core/country-code.js'
import { registrableDomain } from './domain.js'
import { canonicalEmail, withoutPlus } from './email.js'
import { canonicalIp, parseCidr } from './ip.js'
import { parseMoney } from './money.js'
import { canonicalPhone } from './phone.js'
import { canonicalMac, canonicalSerial, canonicalTracking } from './serial.js'

describe('postal addresses', () => {
  test.each([
    [
      'one line, with state and country',
      { line: '1418 Larkspur Court, Apt. 3, Murfreesboro, TN 37129-1122, United States' },
    ],
    ['one line without country', { line: '1418 LARKSPUR CT #3, Murfreesboro, Tennessee 37129' }],
    [
      'columns',
      { line: '1418 Larkspur Ct.', line2: 'Unit 3', city: 'Murfreesboro', region: 'TN', postal: '37129' },
    ],
    [
      'columns with the unit in the line',
      { line: '1418 Larkspur Court # 3', city: 'Smyrna', postal: '37129-1122', country: 'US' },
    ],
  ])('%s', (_, parts) => {
    expect(canonicalPostalAddress(parts)).toBe('1418 larkspur ct unit 3, 37129')
  })
  test.each([
    ['British', { line: '756 Yarrow Street, Leeds, LS6 2AB' }, '756 yarrow st, ls62ab'],
    ['Canadian', { line: '697 Ironwood Avenue, Toronto, ON M4K 1P1, Canada' }, '697 ironwood ave, m4k1p1'],
    [
      'Indian, with a code of its own',
      { line: '873 Pebble Creek Drive, Bengaluru,  560038, India' },
      '873 pebble crk dr, 560038',
    ],
    ['Polish', { line: '5 Długa', city: 'Wrocław', postal: '50-101' }, '5 długa, 50101'],
    [
      'without postal code',
      { line: '77 Juniper Bend', city: 'Portland', region: 'Oregon' },
      '77 juniper bnd, portland, or',
    ],
    ['post-office box', { line: 'P.O. Box 12, Austin, TX 78701' }, 'po box 12, 78701'],
  ])('%s', (_, parts, expected) => {
    expect(canonicalPostalAddress(parts)).toBe(expected)
  })
  test('a bare place, or nothing, is no address', () => {
    expect(canonicalPostalAddress({ line: 'Austin, Texas, United States' })).toBeUndefined()
    expect(canonicalPostalAddress({ city: 'Austin', region: 'TX' })).toBeUndefined()
    expect(canonicalPostalAddress({})).toBeUndefined()
  })
  test('different houses and flats stay different', () => {
    const one = canonicalPostalAddress({ line: '1418 Larkspur Court Apt 3, X, TN 37129' })
    expect(canonicalPostalAddress({ line: '1418 Larkspur Court Apt 4, X, TN 37129' })).not.toBe(one)
    expect(canonicalPostalAddress({ line: '1416 Larkspur Court Apt 3, X, TN 37129' })).not.toBe(one)
    expect(canonicalPostalAddress({ line: '1418 Larkspur Court Apt 3, X, TN 37130' })).not.toBe(one)
  })
  test('what is canonical stays as it is', () => {
    const word = fc.constantFrom(
      'Larkspur',
      'Court',
      'North',
      'Apt',
      '#3',
      '12',
      'Saint',
      'Suite 9',
      'TN 37129',
      'LS6 2AB',
    )
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(' ', ', '),
        (words, join) => {
          const once = canonicalPostalAddress({ line: `7 ${words.join(join)}` })
          if (once !== undefined) expect(canonicalPostalAddress({ line: once })).toBe(once)
        },
      ),
    )
  })
})

test('e-mail addresses', () => {
  expect(canonicalEmail(' mailto:Ann+HR@Firm.EXAMPLE ')).toBe('ann+hr@firm.example')
  expect(canonicalEmail('ann@bücher.example')).toBe('ann@xn--bcher-kva.example')
  expect(['ann', 'ann@', '@x.example', 'a b@x.example', 'ann@localhost'].map(canonicalEmail)).toEqual(
    Array(5).fill(undefined),
  )
  expect(withoutPlus('ann+hr@firm.example')).toBe('ann@firm.example')
  expect(withoutPlus('ann@firm.example')).toBeUndefined()
})

test('domains', () => {
  expect(registrableDomain('ann@mail.corvane.co.uk')).toBe('corvane.co.uk')
  expect(registrableDomain('https://www.Firm.example/jobs')).toBe('firm.example')
  expect(registrableDomain('192.0.2.1')).toBeUndefined()
})

test('telephone numbers', () => {
  expect(canonicalPhone('+1 (615) 555-0133')).toBe('+16155550133')
  expect(canonicalPhone('(615) 555-0133', 'US')).toBe('+16155550133')
  expect(canonicalPhone('0113 496 0000', 'GB')).toBe('+441134960000')
  expect(canonicalPhone('(615) 555-0133')).toBeUndefined()
  expect(canonicalPhone('ext. 12', 'US')).toBeUndefined()
})

test('IP addresses and ranges compare as text', () => {
  expect(canonicalIp('192.0.2.13')).toEqual({ ip: '192.0.2.13', ip_hex: '00000000000000000000ffffc000020d' })
  expect(canonicalIp('::ffff:192.0.2.13')).toEqual(canonicalIp('192.0.2.13'))
  expect(canonicalIp('2001:DB8:0:0::1')).toEqual({
    ip: '2001:db8::1',
    ip_hex: '20010db8000000000000000000000001',
  })
  expect(canonicalIp('[fe80::1%eth0]')?.ip).toBe('fe80::1')
  expect(['', '256.1.1.1', '1.2.3', 'x::y::z', '10.0.0.0/8'].map(canonicalIp)).toEqual(
    Array(5).fill(undefined),
  )
  expect(parseCidr('192.0.2.0/28')).toEqual({
    first_hex: '00000000000000000000ffffc0000200',
    last_hex: '00000000000000000000ffffc000020f',
  })
  expect(parseCidr('192.0.2.7/28')).toEqual(parseCidr('192.0.2.0/28'))
  expect(parseCidr('2001:db8::/32')?.last_hex).toBe('20010db8ffffffffffffffffffffffff')
  expect(parseCidr('192.0.2.7')?.first_hex).toBe(parseCidr('192.0.2.7/32')?.last_hex)
  expect(parseCidr('192.0.2.0/33')).toBeUndefined()
})

test('serial numbers, tracking numbers, hardware addresses', () => {
  expect(canonicalSerial(' c02 xk1 ')).toBe('C02XK1')
  expect(['Default string', 'To be filled by O.E.M.', 'N/A', '0', ''].map(canonicalSerial)).toEqual(
    Array(5).fill(undefined),
  )
  expect(canonicalTracking('1z 999 aa1')).toBe('1Z999AA1')
  expect(canonicalMac('00-00-5E-00-53-77')).toBe('00:00:5e:00:53:77')
  expect(canonicalMac('00005e005377')).toBe('00:00:5e:00:53:77')
  expect(['00:00:00:00:00:00', 'nonsense', '00:00:5e'].map(canonicalMac)).toEqual(Array(3).fill(undefined))
})

test('amounts are exact, and an unclear one is none', () => {
  expect(parseMoney('Net', '$2,556.48', 'USD')).toEqual({
    units: '255648',
    asset: 'iso4217:USD',
    decimals: 2,
  })
  expect(parseMoney('Net', '(12.5)', 'EUR')).toMatchObject({ units: '-1250' })
  expect(parseMoney('Net', '1000', 'JPY')).toMatchObject({ units: '1000', decimals: 0 })
  expect(parseMoney('Net', '1.005', 'KWD')).toMatchObject({ units: '1005', decimals: 3 })
  expect(parseMoney('Net', 'N/A', 'USD')).toEqual({ problem: '"Net" expected an amount of USD, got "N/A"' })
  expect(parseMoney('Net', '2.556,48', 'EUR')).toHaveProperty('problem')
  expect(parseMoney('Net', '1.005', 'USD')).toHaveProperty('problem')
})

test('assets by name, code or id; a bare symbol is none', () => {
  const usdc = 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
  expect(assetNamed('USDC', { USDC: usdc })).toEqual({ asset: usdc, decimals: 6 })
  expect(assetNamed('ABC', { ABC: { id: 'eip155:1/erc20:0x1', decimals: 9 } })).toEqual({
    asset: 'eip155:1/erc20:0x1',
    decimals: 9,
  })
  expect(assetNamed('USD', {})).toEqual({ asset: 'iso4217:USD', decimals: 2 })
  expect(assetNamed('USDC', {})).toHaveProperty('problem')
  expect(assetNamed('ABC', { ABC: 'eip155:1/erc20:0x1' })).toHaveProperty('problem')
  expect(assetDecimals('bip122:000000000019d6689c085ae165831e93/slip44:0')).toBe(8)
})

test('accounts: tokens, numbers and masked numbers are told apart', () => {
  expect(bankAccount('acct:18f9f0ae387293ec343bea5bfc2ce531')).toMatchObject({ account_kind: 'token' })
  expect(bankAccount('XXXXX1405')).toEqual({ account: 'last4:1405', account_kind: 'last4' })
  expect(bankAccount('****1405')).toEqual({ account: 'last4:1405', account_kind: 'last4' })
  expect(bankAccount('ending in 1405')).toEqual({ account: 'last4:1405', account_kind: 'last4' })
  expect(bankAccount('GB29 NWBK 6016 1331 9268 19')).toEqual({
    account: 'GB29NWBK60161331926819',
    account_kind: 'number',
  })
  expect(bankAccount('000-123-456')).toEqual({ account: '000123456', account_kind: 'number' })
  expect(bankAccount('cash')).toBeUndefined()
})

test('countries by code and by name', () => {
  expect(
    [
      'US',
      'us',
      'United States',
      'USA',
      'U.S.',
      'UK',
      'England',
      'Viet Nam',
      'Côte d’Ivoire',
      'ZZ',
      'Atlantis',
    ].map(countryCode),
  ).toEqual(['US', 'US', 'US', 'US', 'US', 'GB', 'GB', 'VN', 'CI', undefined, undefined])
})
