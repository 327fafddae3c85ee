import { expect, test } from 'vitest'
import { type Finding, findingId } from './finding.js'

test('the same observation has the same id whatever the order of its subjects', () => {
  const one = findingId('detect', 'shared-wallet', ['worker:1', 'worker:2'], '0xabc')
  expect(findingId('detect', 'shared-wallet', ['worker:2', 'worker:1'], '0xabc')).toBe(one)
  expect(one).toMatch(/^[0-9a-f]{64}$/)
})

test('parts cannot run into each other', () => {
  expect(findingId('detect', 'a', ['bc'], 'd')).not.toBe(findingId('detect', 'ab', ['c'], 'd'))
})

test('a finding without evidence does not type-check', () => {
  const finding: Omit<Finding, 'evidence'> = {
    id: 'x',
    engine: 'detect',
    rule: 'r',
    subjects: ['worker:W-1'],
    observed: 'two rows agree',
    comparisons: [],
    innocent: [],
    next: 'ask',
  }
  // @ts-expect-error evidence needs at least one row
  const without: Finding = { ...finding, evidence: { rows: [], total: 0 } }
  expect(without.evidence.rows).toHaveLength(0)
})
