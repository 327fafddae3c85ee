import { describe, expect, test } from 'vitest'
import { fires } from './testing/fires.js'
import { daily, staff } from './testing/rows.js'

const workers = staff('W-1', 'W-2', 'W-3', 'W-4')

describe('commit-offset-elsewhere', () => {
  const claims = [{ worker: 'W-1', kind: 'place', value: 'x', lat: 30, lon: -90 }]
  const commits = (offset_min: number) => ({
    workers,
    claims,
    code_activity: daily('2024-02-01', 12, (day) => ({
      worker: 'W-1',
      product: 'git',
      event: day,
      action: 'commit',
      ts: `${day} 12:00:00`,
      offset_min,
    })),
  })
  // Claimed: six hours behind UTC. Nine hours ahead is fifteen away; daylight saving is one.
  test('fires', async () => expect(await fires('commit-offset-elsewhere', commits(540))).toEqual(['W-1']))
  test('stays silent on the claimed clock', async () =>
    expect(await fires('commit-offset-elsewhere', commits(-300))).toEqual([]))
})

describe('mass-clone', () => {
  const clones = (worker: string, count: number) =>
    Array.from({ length: count }, (_, i) => ({
      worker,
      product: 'github',
      event: `${worker}-${i}`,
      action: 'clone',
      ts: '2024-05-02 12:00:00',
      repository: `r${i}`,
    }))
  const colleagues = (count: number) => ['W-2', 'W-3', 'W-4'].flatMap((id) => clones(id, count))
  test('fires beyond all colleagues', async () =>
    expect(
      await fires('mass-clone', { workers, code_activity: [...clones('W-1', 40), ...colleagues(3)] }),
    ).toEqual(['W-1']))
  test('stays silent when colleagues do alike, and without colleagues', async () => {
    expect(
      await fires('mass-clone', { workers, code_activity: [...clones('W-1', 40), ...colleagues(30)] }),
    ).toEqual([])
    expect(await fires('mass-clone', { workers, code_activity: clones('W-1', 40) })).toEqual([])
  })
})
