import { describe, expect, test } from 'vitest'
import type { Cause } from '../../core/finding.js'
import type { Source } from '../signal.js'
import type { Weight } from './causes.js'
import { weigh } from './weigh.js'

let next = 0
const weight = (cause: Cause, source: Source, bits: number): Weight => ({
  id: `f${next++}`,
  source,
  cause,
  millibits: bits * 1000,
})
const score = (...weights: Weight[]) => weigh(weights, -10).score / 1000

describe('weigh', () => {
  test('nobody starts above the prior', () => expect(score()).toBe(-10))

  test('a second finding of one source and cause adds nothing', () => {
    const one = weight('identity', 'hr', 3)
    expect(score(one)).toBe(-7)
    expect(score(one, weight('identity', 'hr', 2), one)).toBe(-7)
  })

  test('sources add up to the cap of the cause', () => {
    // payroll 7 + chain 9 = 16, capped at 10; paid-through-others would explain it at 7: -10 + 7.
    expect(score(weight('money', 'payroll', 7), weight('money', 'chain', 9))).toBe(-3)
    // With identity 6 beside it, only one rare circumstance is assumed: -10 + 7 (money explained) + 6.
    expect(
      score(weight('money', 'payroll', 7), weight('money', 'chain', 9), weight('identity', 'shipping', 6)),
    ).toBe(3)
  })

  test('a loud signal of a weak source is capped', () =>
    // sign-in says at most 3 within a cause.
    expect(score(weight('identity', 'sign-in', 9))).toBe(-7))

  test('the best innocent hypothesis is named, with what it costs', () => {
    const weighed = weigh(
      [
        weight('relocation', 'sign-in', 3),
        weight('relocation', 'shipping', 3),
        weight('anonymiser', 'sign-in', 2.5),
      ],
      -10,
    )
    expect(weighed.hypothesis?.id).toBe('privacy-vpn+moved-or-travelling')
    // relocation 3 + 3 is capped at 5 and explained at 3; the VPN at 2: -10 + 5.
    expect(weighed.score).toBe(-5000)
    expect(weighed.causes.map(({ cause, explained }) => [cause, explained])).toEqual([
      ['relocation', true],
      ['anonymiser', true],
    ])
  })

  test('a circumstance that costs as much as it explains is not assumed', () =>
    expect(weigh([weight('household', 'hr', 4)], -10).hypothesis).toBeUndefined())

  test('evidence for the person counts, once per source and capped', () => {
    const check = weight('identity', 'identity', -6)
    expect(score(check, check)).toBe(-16)
    expect(score(check, weight('identity', 'hr', -4))).toBe(-18)
  })
})

describe('tiers', () => {
  const tier = (...weights: Weight[]) => weigh(weights, -10).tier
  const money = weight('money', 'chain', 9)
  const hands = weight('remote-control', 'device', 9)
  test('two weighty causes are to be investigated', () =>
    // 9 + 9, one of them explained at 7: -10 + 16 = +6.
    expect(tier(money, hands)).toBe('investigate now'))
  test('one cause alone is reviewed, however loud', () => {
    expect(tier(money)).toBe('review')
    expect(weigh([money, weight('money', 'payroll', 8)], 0).tier).toBe('review')
  })
  test('place, time and neighbourhood alone stop at review', () => {
    const place = [
      weight('relocation', 'sign-in', 3),
      weight('relocation', 'code', 3),
      weight('anonymiser', 'sign-in', 3),
      weight('household', 'sign-in', 3),
      weight('household', 'device', 5),
      weight('second-job', 'device', 3),
    ]
    expect(weigh(place, 0).tier).toBe('review')
    expect(tier(...place)).toBe('review')
  })
  test('ordinary habits together stop at review', () => {
    const habits = [
      weight('relocation', 'sign-in', 3),
      weight('relocation', 'code', 2),
      weight('anonymiser', 'sign-in', 2.5),
      weight('household', 'device', 5),
      weight('second-job', 'device', 2),
    ]
    // -10 + 3 + 2 + 4 + 2 and a shared referee (2) or a colleague's desk (3): +3, +4.
    for (const one of [weight('identity', 'reference', 2), weight('identity', 'sign-in', 3)]) {
      expect(score(...habits, one)).toBeGreaterThanOrEqual(3)
      expect(tier(...habits, one)).toBe('review')
    }
    // A spouse's account beside the referee is two small things, not one that weighs.
    expect(tier(...habits, weight('identity', 'reference', 2), weight('money', 'payroll', 3))).toBe('review')
    expect(tier(...habits, weight('identity', 'reference', 5))).toBe('investigate now')
  })
  test('sign-ins do not make a weighty cause', () => {
    const rest = [
      weight('relocation', 'code', 3),
      weight('household', 'device', 5),
      weight('second-job', 'device', 3),
    ]
    const signIn = weight('identity', 'sign-in', 3)
    expect(tier(...rest, signIn, weight('identity', 'hr', 3))).toBe('review')
  })
  test('a family with one mailbox and one telephone has an explanation', () => {
    const family = [weight('identity', 'hr', 6), weight('household', 'hr', 4)]
    expect(weigh(family, -10)).toMatchObject({ score: -3000, hypothesis: { id: 'family-mailbox' } })
    // It does not explain a forged reference beside it: identity 5 + 5, mixed up at 7, and the home at 4.
    expect(weigh([...family, weight('identity', 'reference', 5)], -10).hypothesis?.id).toBe(
      'mixed-up-records',
    )
  })
  test('a couple is a note', () =>
    expect(tier(weight('household', 'hr', 4), weight('household', 'device', 5))).toBe('note'))
  test('seven bits that nothing explains are reviewed', () => {
    expect(tier(weight('identity', 'identity', 7))).toBe('review')
    expect(tier(weight('identity', 'hr', 6))).toBe('note')
  })
})
