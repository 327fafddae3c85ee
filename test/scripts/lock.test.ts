import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { alone } from '../../scripts/lib/lock.mjs'
import { makeTree } from './tree.js'

test('two jobs in one folder come one after the other', async () => {
  const root = makeTree({})
  const log: string[] = []
  const job = (name: string) =>
    alone(root, async () => {
      log.push(`${name} begins`)
      await sleep(50)
      log.push(`${name} ends`)
    })
  await Promise.all([job('a'), job('b')])
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

test('the lock goes when the work fails, and that of a dead process counts for nothing', async () => {
  const root = makeTree({})
  const lock = path.join(root, '.cache/lock')
  await expect(alone(root, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(lock)).toBe(false)
  mkdirSync(path.dirname(lock), { recursive: true })
  // Above the largest process number of any system.
  writeFileSync(lock, '99999999')
  expect(await alone(root, () => Promise.resolve('ran'))).toBe('ran')
})
