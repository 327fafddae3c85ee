import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatUnits, parseUnits } from './amount.js'

describe('parseUnits', () => {
  test.each([
    ['10200', 6, 10200000000n], // 10,200 × 10⁶
    ['1,234.50', 2, 123450n],
    ['0.000000000000000001', 18, 1n], // one wei
    ['-3.5', 1, -35n],
    ['1.2300', 2, 123n], // trailing zeros carry nothing
  ])('%s with %i decimals', (text, decimals, units) => {
    expect(parseUnits(text, decimals)).toEqual({ units })
  })

  test.each(['', '1e18', '12,34.5', '0x10', '1 000', '1.2.3', '٣', 'NaN'])('refuses %j', (text) => {
    expect(parseUnits(text, 6)).toHaveProperty('problem')
  })

  test('refuses more digits than the asset has, instead of rounding', () => {
    expect(parseUnits('0.0000001', 6)).toEqual({
      problem: '"amount" expected at most 6 digits after the point, got "0.0000001"',
    })
  })

  test('property: formatting and parsing give the amount back', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(2n ** 120n), 2n ** 120n),
        fc.integer({ min: 0, max: 30 }),
        (units, decimals) => {
          expect(parseUnits(formatUnits(units, decimals), decimals)).toEqual({ units })
        },
      ),
    )
  })
})
