import { expect, test } from 'vitest'
import { inUnits, intervalText, plus, scaleOf } from './interval.js'
import { parseShare, type Share, UNKNOWN_SHARE } from './share.js'

const shown = (text: string): string => {
  const share = parseShare(text)
  if (share === undefined) return 'refused'
  const scale = scaleOf([share])
  return 'whole' in scale ? intervalText(inUnits(share, scale.whole), scale.whole) : 'too fine'
}

test.each([
  ['50', '50 %'],
  ['50%', '50 %'],
  ['50.0 %', '50 %'],
  ['50,5 %', '50.5 %'],
  ['12.3456789012345', 'refused'],
  ['49.999999999999', '49.999999999999 %'],
  ['1/3', '1/3 of the whole'],
  ['1/2', '50 %'],
  ['25-50 %', '25 % to 50 %'],
  ['25% – 50%', '25 % to 50 %'],
  ['25 to 50 percent', '25 % to 50 %'],
  ['>25%', 'more than 25 %'],
  ['at least 75', 'at least 75 %'],
  ['75 or more', 'at least 75 %'],
  ['< 10 %', 'less than 10 %'],
  ['up to 10', 'at most 10 %'],
  ['more than 25% but not more than 50%', 'more than 25 %, at most 50 %'],
  ['ownership-of-shares-50-to-75-percent', 'more than 50 %, less than 75 %'],
  ['', 'unknown'],
  ['unknown', 'unknown'],
  ['n/a', 'unknown'],
  ['0', '0 %'],
  ['101', 'refused'],
  ['-5', 'refused'],
  ['60-40', 'refused'],
  ['1/0', 'refused'],
  ['4/3', 'refused'],
  ['about half', 'refused'],
])('%j is %s', (text, expected) => {
  expect(shown(text)).toBe(expected)
})

test('a text of any length is refused at once', () => {
  expect(parseShare('9'.repeat(1_000_000))).toBeUndefined()
})

test('sums are exact where floating point is not', () => {
  // 0.1 + 0.2 = 0.3, and 1/3 + 1/6 = 1/2.
  for (const [a, b, sum] of [
    ['0.1', '0.2', '0.3 %'],
    ['1/3', '1/6', '50 %'],
  ] as const) {
    const shares = [parseShare(a), parseShare(b)] as [Share, Share]
    const scale = scaleOf(shares)
    if (!('whole' in scale)) throw new Error('no scale')
    const [one, other] = shares.map((share) => inUnits(share, scale.whole))
    expect(intervalText(plus(one ?? never(), other ?? never()), scale.whole)).toBe(sum)
  }
})

const never = (): never => {
  throw new Error('no share')
}

test('denominators made to exhaust are named instead of computed', () => {
  const primes = [999_999_999_989n, 999_999_999_961n, 999_999_999_959n, 999_999_999_937n, 999_999_999_899n]
  const shares = [...primes, ...primes.map((p) => p - 30n), ...primes.map((p) => p - 60n)].map(
    (den): Share => ({ ...UNKNOWN_SHARE, low: { num: 1n, den }, high: { num: 1n, den } }),
  )
  expect(scaleOf(shares)).toHaveProperty('tooFine')
})
