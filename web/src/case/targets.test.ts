import { expect, test } from 'vitest'
import { fixtureCase } from '../../fixtures/case'
import { listedTargets, paidTo, targetsOf } from './targets'

const { wages, methods } = fixtureCase().money
const ids = methods.map(({ id }) => id)

test('one worker: the figures of the case', () => {
  const own = wages.filter(({ worker }) => worker === 'W-1042')
  const [target] = targetsOf(own, ids)
  const fifo = target?.figures.find(({ method }) => method === 'fifo')
  expect(paidTo(own)).toBe(122_400_000_000n)
  expect([fifo?.within, fifo?.withinShare]).toEqual([107_712_000_000n, '88.0'])
})

test('several workers of one target add up', () => {
  const [group, ...others] = listedTargets(wages, ids)
  expect(others).toEqual([])
  // 122,400 + 104,500 + 105,600 + 90,000 + 79,000
  expect(paidTo(group?.wages ?? [])).toBe(501_500_000_000n)
  expect(group?.target.figures.find(({ method }) => method === 'fifo')?.within).toBe(441_320_000_000n)
})
