import { describe, expect, test } from 'vitest'
import { nameTokens, sharesToken } from './name-tokens.js'

describe('nameTokens', () => {
  test.each([
    ['Müller, Anna K.', ['anna', 'muller']],
    ['ANNA  MULLER', ['anna', 'muller']],
    [
      '김민수',
      [
        '김민수'
          .normalize('NFKD')
          .replace(/\p{M}+/gu, '')
          .toLowerCase(),
      ],
    ],
    ['', []],
    ['J.', []],
  ])('%s', (name, tokens) => expect(nameTokens(name)).toEqual(tokens))
  test('order and spelling of case do not matter', () =>
    expect(nameTokens('Reyes Daniel')).toEqual(nameTokens('daniel REYES')))
  test('one token in common is no contradiction', () => {
    expect(sharesToken(nameTokens('Reyes Consulting LLC'), nameTokens('Daniel Reyes'))).toBe(true)
    expect(sharesToken(nameTokens('Marta Kessler'), nameTokens('Daniel Reyes'))).toBe(false)
  })
})
