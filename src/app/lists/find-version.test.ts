import { expect, test } from 'vitest'
import type { ListVersionRow } from '../../store/schema.js'
import { findVersion, versionBefore } from './find-version.js'

const version = (
  number: number,
  list: string,
  sha: string,
  state: ListVersionRow['state'],
): ListVersionRow => ({
  number,
  list,
  sha256: sha.padEnd(64, '0'),
  published: null,
  fetched_at: '2026-11-22T12:00:00.000Z',
  source: 'x',
  etag: null,
  entities: 1,
  state,
  approved_by: null,
  approved_at: null,
  folder: 'x',
})
const HISTORY = [
  version(1, 'un-sc', 'abcd1', 'superseded'),
  version(2, 'own', 'abcd2', 'active'),
  version(3, 'un-sc', 'ef01', 'refused'),
  version(4, 'un-sc', '7777', 'active'),
]

test('a version is named by its number, the beginning of its hash, or its list', () => {
  expect(['3', 'ef01', 'abcd1', 'un-sc', 'own'].map((word) => findVersion(HISTORY, word)?.number)).toEqual([
    3, 3, 1, 4, 2,
  ])
})

test('a beginning of two hashes, or of none, is said; other words are no version', () => {
  expect(() => findVersion(HISTORY, 'abcd')).toThrow('more than one version')
  expect(() => findVersion(HISTORY, 'beef')).toThrow('no version')
  expect(findVersion(HISTORY, 'lists/sdn')).toBeUndefined()
})

test('the version before is the last of the list that was active', () => {
  expect(HISTORY.map((one) => versionBefore(HISTORY, one)?.number)).toEqual([undefined, undefined, 1, 1])
})
