import { describe, expect, test } from 'vitest'
import { prepareName } from '../names/prepare-name.js'
import { AskedNames } from './asked-names.js'
import { LONGEST_TEXT, MOST_VALUES, Refusals } from './bounds.js'
import { buildIndex } from './build-index.js'
import { comparePair } from './compare-pair.js'
import { screen } from './screen.js'
import { listOf } from './testing/list-of.js'

/** Names that share their words, so that a query of frequent words meets all of them. */
const frequent = ['Mohammed', 'Ali', 'Hassan', 'Ahmed', 'Kim', 'Yong', 'Chol', 'Jong']
const crowd = Array.from({ length: 400 }, (_, i) => ({
  names: [`${frequent[i % 8]} ${frequent[(i * 3 + 1) % 8]} ${frequent[(i * 5 + 2) % 8]} ${i}`],
}))
const index = buildIndex(listOf([...crowd, { names: ['SIM, Hyon Sop'] }]))

const repeated = (text: string, times: number): string => Array(times).fill(text).join(' ')
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const HOSTILE: Readonly<Record<string, string>> = {
  'a megabyte of one letter': 'a'.repeat(1_000_000),
  'a megabyte of blanks around a name': `${' '.repeat(500_000)}Sim${' '.repeat(500_000)}`,
  'ten thousand words': Array.from({ length: 10_000 }, (_, i) => `w${i}`).join(' '),
  'two hundred equal words': repeated('mohammed', 200),
  'a word of fifty thousand letters': LETTERS.repeat(2000),
  'combining marks without end': `S${'\u0301\u0489'.repeat(100_000)}im Hyon Sop`,
  'lone surrogates': '\ud800\udc00\ud800 \udfff Sim \ud800',
  'right-to-left marks and zero-width letters': '\u202e\u2066S\u200bi\u200dm\u202c \u2069Hyon\ufeff Sop',
  'all words that are frequent': repeated(frequent.join(' '), 3),
  'a hundred opening brackets': `${'(('.repeat(500)}Sim${'))'.repeat(500)}`,
  'full stops and single letters': 'a.'.repeat(5000),
  'digits and commas': '1,234'.repeat(5000),
  'rows of names': Array.from({ length: 300 }, (_, i) => `KIM Su${i}`).join('; '),
  'two scripts in turn': 'Kim김 '.repeat(2000),
  'words that are nearly equal': Array.from({ length: 24 }, (_, i) => `mohamm${LETTERS[i]}d`).join(' '),
  'nothing but marks': '\u0301'.repeat(50_000),
  'nothing at all': '\u200b\u200b',
}

describe.each(Object.entries(HOSTILE))('%s', (_, name) => {
  const isCut = name.length > LONGEST_TEXT

  test('is answered, and what was not looked at is said', () => {
    for (const schema of [undefined, 'Person', 'Company']) {
      const { matches, refused } = screen(index, { id: '1', name, schema }, { limit: 10_000 })
      expect(matches.length).toBeLessThanOrEqual(401)
      expect(refused.some(({ reason }) => reason.includes(`${name.length} characters`))).toBe(isCut)
      for (const { value } of refused) expect(value.length).toBeLessThan(100)
    }
  })

  test('is compared on either side of a pair', () => {
    for (const pair of [
      { query: { name }, candidate: { name: 'Sim Hyon Sop' } },
      { query: { name: 'Sim Hyon Sop' }, candidate: { name } },
      { query: { name }, candidate: { name } },
      { query: { name }, candidate: { name: `x ${name.slice(0, 900)}` } },
    ]) {
      const { score, refused = [] } = comparePair(pair)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(refused.some(({ reason }) => reason.includes('characters'))).toBe(isCut)
    }
  })

  test('costs a bounded amount of work', () => {
    for (const kind of ['person', 'entity'] as const) {
      const asked = new AskedNames([name.slice(0, LONGEST_TEXT)], new Refusals()).of(kind)
      expect(asked.length).toBeLessThanOrEqual(8)
      for (const one of asked) {
        expect(one.tokens.length).toBeLessThanOrEqual(30)
        // By their words sixty, six hundred when these cannot be told apart; by the whole name as many as there is room for.
        expect(index.shelves[kind].candidates.find(one, 0).length).toBeLessThanOrEqual(600 + 1024)
      }
    }
  })
})

test('a name that is hidden among invisible letters is found', () => {
  const name = '\u2066S\u200bi\u200dm\u2069 \u200eHyon\ufeff S\u00adop'
  expect(screen(index, { id: '1', name }).matches[0]?.entity.caption).toBe('SIM, Hyon Sop')
})

test('words behind the last one that is looked at are counted', () => {
  const name = Array.from({ length: 40 }, (_, i) => `wo${LETTERS[i % 26]}d`).join(' ')
  expect(prepareName(name, 'person').omitted).toBe(16)
  const { refused } = screen(index, { id: '1', name, schema: 'Person' })
  expect(refused).toEqual([
    {
      field: 'name',
      value: `${name.slice(0, 80)}…`,
      reason: 'its last 16 words were not compared',
      incomplete: true,
    },
  ])
})

test('a hundred thousand aliases, identifiers, wallets and domains: the first are looked at, the rest is counted', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => `alias ${i}`)
  const aliases = ['Sim Hyon Sop', ...many]
  const { matches, refused } = screen(index, {
    id: '1',
    aliases,
    identifiers: many,
    wallets: many,
    domains: many,
  })
  expect(matches[0]?.entity.caption).toBe('SIM, Hyon Sop')
  const cut = refused.filter(({ reason }) => reason === `only the first ${MOST_VALUES} were looked at`)
  expect(cut.map(({ field }) => field)).toEqual(['aliases', 'identifiers', 'wallets', 'domains'])
  const props = { alias: many, weakAlias: many, idNumber: many }
  const pair = comparePair({ query: { name: 'x', props }, candidate: { name: 'y', props } })
  expect(pair.refused?.map(({ field }) => field)).toEqual([
    ...['alias', 'weakAlias', 'idNumber', 'alias', 'weakAlias', 'idNumber'],
    'names',
  ])
})

test('a number that is too long to be one is not cut to another number', () => {
  const { refused } = screen(index, { id: '1', identifiers: [`109420132${'0'.repeat(2000)}`] })
  expect(refused[0]?.reason).toBe('longer than 1000 characters: not looked up')
})
