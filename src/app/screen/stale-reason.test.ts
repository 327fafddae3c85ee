import { expect, test } from 'vitest'
import type { ListVersion } from './list-versions.js'
import { staleReason } from './stale-reason.js'

const list = (id: string, published: string | null, ageDays: number | null, stale = true): ListVersion => ({
  id,
  published,
  ageDays,
  stale,
  entities: 1,
  names: 1,
  files: [],
})

test('fresh lists give no reason', () => {
  expect(staleReason([list('a', '2026-11-20', 2, false)])).toBeUndefined()
})

test('one stale list is one clause', () => {
  expect(staleReason([list('a', null, null), list('b', '2026-11-20', 2, false)])).toBe(
    'a does not say when it was published: no match on it clears nobody',
  )
})

test('lists of which the same is to be said share a clause', () => {
  const lists = [
    list('a', null, null),
    list('b', '2021-07-13', 1958),
    list('c', null, null),
    list('d', '2027-01-01', -40),
  ]
  expect(staleReason(lists)).toBe(
    'a, c do not say when they were published; b of 2021-07-13 is 1958 days old; d of 2027-01-01 is in the future: no match on them clears nobody',
  )
})
