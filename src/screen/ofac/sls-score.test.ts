import { describe, expect, test } from 'vitest'
import { comparePair } from '../compare-pair.js'
import { slsName } from './sls-name.js'
import { compareSls } from './sls-score.js'

const score = (asked: string, listed: string): number => compareSls(slsName(asked), slsName(listed)).score

describe('the two techniques of FAQ 249', () => {
  test.each([
    ['JOHN DOE', 'DOE, John', 1, 'parts in any order'],
    ['JOHN DOE', 'DOE, John Fred', 1, 'every part asked for is there'],
    ['JOHN DOE', 'DOE, Peter', 0.9, 'a part without counterpart costs ten points'],
    ['JOHN FRED DOE', 'DOE, Peter', 0.9, '... however many'],
    ['AL DOE', 'DOE, Peter', 1, 'parts of one or two letters are not compared'],
    ['LI YU', 'LI, Yu', 1, 'unless there are no longer ones'],
    ['LI YU', 'WEI, Yun', 0.81, 'and then they are: a part missing, the other alike'],
    ['ANNA-MARIA', 'ANNAMARIA', 1, 'a hyphenated part is one'],
    ['MARIA', 'SMITH, Anna-Maria', 1, 'a listed one also its pieces'],
    ['MÜLLER', 'MULLER', 1, 'marks are off'],
  ])('%s in %s: %s (%s)', (asked, listed, expected) => {
    expect(score(asked, listed)).toBe(expected)
  })

  test('without a part that begins alike nothing is looked at', () => {
    expect(score('JOHN', 'MOHN')).toBe(0)
    expect(score('김정은', 'KIM JONG UN')).toBe(0)
    expect(score('', 'KIM')).toBe(0)
  })

  test('the whole names count when they say more than the parts', () => {
    const { whole, parts, score: all } = compareSls(slsName('ABDULRAHMAN'), slsName('ABDUL RAHMAN'))
    expect(whole).toBeGreaterThan(parts)
    expect(all).toBe(Math.round(100 * whole) / 100)
  })

  test('a name of a million letters is cut', () => {
    expect(score('A'.repeat(1_000_000), 'A'.repeat(240))).toBe(1)
  })
})

test('pairs: the default threshold is 0.80, and birth dates do not correct the score', () => {
  const pair = {
    query: { name: 'JOHN DOE', props: { birthDate: '1950-01-01' } },
    candidate: { name: 'DOE, Peter', props: { birthDate: '1990-01-01' } },
    schema: 'Person',
  }
  expect(comparePair(pair, { mode: 'ofac' })).toMatchObject({ score: 0.9, match: true })
  expect(comparePair(pair, { mode: 'ofac' }).evidence.map(({ feature }) => feature)).toEqual(['name'])
  expect(comparePair(pair).match).toBe(false)
  expect(comparePair({ ...pair, candidate: { name: 'ZZ' } }, { mode: 'ofac' })).toEqual({
    score: 0,
    match: false,
    evidence: [],
  })
})
