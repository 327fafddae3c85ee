import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { completeLock } from '../../scripts/lib/complete-lock.mjs'
import { ROOT } from '../../scripts/lib/root.mjs'

type LockFile = Parameters<typeof completeLock>[0]

describe.each(['package-lock.json', 'tools/package-lock.json'])('%s', (file) => {
  const lock = JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as LockFile

  test('names the binaries for every machine, or `node scripts/complete-lock.mjs` adds them', () => {
    expect(completeLock(lock).added).toEqual([])
  })

  test('names no registry: each user has their own', () => {
    const named = Object.entries(lock.packages).filter(
      ([, { resolved, link }]) => resolved !== undefined && !link,
    )
    expect(named.map(([at]) => at)).toEqual([])
  })
})
