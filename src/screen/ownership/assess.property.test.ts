import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assessOwnership } from './assess.js'
import type { Holding, Party } from './holding.js'
import { REGIMES } from './regimes.data.js'
import { parseShare, UNKNOWN_SHARE } from './share.js'

const IDS = ['A', 'B', 'C', 'D', 'E', 'F', 'X', 'Y'] as const
const SHARES: readonly string[] = ['50', '25', '49.9', '1/3', '1/6', '10', '', '25-50', '>50', '60']
const KINDS = ['shares', 'shares', 'shares', 'votes', 'control', 'director'] as const

const party = (id: string, by: 'id' | 'name'): Party => ({
  key: id,
  name: id,
  standings: ['us-ofac-sdn', 'eu-fsf', 'uk-sanctions'].map((list) => ({
    by,
    list,
    id,
    caption: id,
    programs: [],
    listed: '2020-01-01',
    score: by === 'id' ? 1 : 0.9,
    row: { file: 'l', row: 1 },
  })),
})
const row = fc.record({
  owner: fc.constantFrom(...IDS),
  owned: fc.constantFrom(...IDS.slice(0, 6)),
  stated: fc.constantFrom(...SHARES),
  kind: fc.constantFrom(...KINDS),
  group: fc.constantFrom(undefined, undefined, 'pact'),
  basis: fc.constantFrom(undefined, 'board'),
})
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never
const rows = fc.array(row, { maxLength: 14 })
const people = fc.constantFrom<Party[]>(
  [party('X', 'id')],
  [party('X', 'id'), party('Y', 'name')],
  [party('X', 'id'), party('Y', 'id')],
)

const holdingOf = (one: Row, index: number): Holding => ({
  ...one,
  share: parseShare(one.stated) ?? UNKNOWN_SHARE,
  from: undefined,
  to: undefined,
  row: { file: 'h', row: index + 1 },
})
const assess = (parties: readonly Party[], holdings: readonly Holding[]) =>
  assessOwnership({ parties, holdings, regimes: REGIMES, asOf: '2026-01-01' })

const SURE = new Set(['listed', 'owned', 'controlled'])
const reached = (parties: readonly Party[], holdings: readonly Holding[]): Set<string> =>
  new Set(
    assess(parties, holdings).entities.flatMap(({ key, findings }) =>
      findings
        .filter(({ verdict, would }) => SURE.has(would ?? verdict))
        .map(({ regime }) => `${regime} ${key}`),
    ),
  )

test('a further holding never frees anybody', () => {
  fc.assert(
    fc.property(people, rows, row, (parties, some, more) => {
      const before = some.map(holdingOf)
      const after = reached(parties, [...before, holdingOf(more, some.length)])
      for (const one of reached(parties, before)) expect(after).toContain(one)
    }),
  )
})

test('the order of the rows changes nothing', () => {
  fc.assert(
    fc.property(people, rows, fc.infiniteStream(fc.nat(1000)), (parties, some, keys) => {
      const holdings = some.map(holdingOf)
      const shuffled = holdings
        .map((holding) => ({ holding, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ holding }) => holding)
      expect(assess([...parties].reverse(), shuffled)).toEqual(assess(parties, holdings))
    }),
  )
})

test('without anybody listed nobody is reached, whatever cycles there are', () => {
  fc.assert(
    fc.property(rows, (some) => {
      const verdicts = assess([], some.map(holdingOf)).entities.flatMap(({ findings }) =>
        findings.map(({ verdict }) => verdict),
      )
      expect(verdicts.every((verdict) => verdict === 'not by shares')).toBe(true)
    }),
  )
})

test('filling in an unknown share never turns "not by shares" into reached', () => {
  fc.assert(
    fc.property(people, rows, fc.constantFrom('0', '10', '50', '100'), (parties, some, known) => {
      const filled = some.map((one, index) =>
        holdingOf(one.stated === '' && one.kind !== 'control' ? { ...one, stated: known } : one, index),
      )
      const free = assess(parties, some.map(holdingOf)).entities.flatMap(({ key, findings }) =>
        findings.filter(({ verdict }) => verdict === 'not by shares').map(({ regime }) => `${regime} ${key}`),
      )
      // A share that is filled in may contradict the others; then more than the whole is held and is said to be.
      const after = assess(parties, filled)
      fc.pre(after.overfull.length === 0)
      const now = reached(parties, filled)
      for (const one of free) expect(now).not.toContain(one)
    }),
  )
})
