import { utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { fingerprint } from '../../scripts/lib/fingerprint.mjs'
import { whenChanged } from '../../scripts/lib/stamp.mjs'
import { makeTree } from './tree.js'

describe('a step', () => {
  /** Runs the step for each key in turn, and says which runs did something. */
  async function runsFor(keys: readonly string[], root = makeTree({})): Promise<readonly boolean[]> {
    const ran: boolean[] = []
    for (const key of keys)
      ran.push(await whenChanged({ root, name: 'step', key, step: async () => undefined }))
    return ran
  }

  test('runs once for one key', async () => {
    expect(await runsFor(['a', 'a', 'b', 'b', 'a'])).toEqual([true, false, true, false, true])
  })

  test('that was interrupted runs again', async () => {
    const root = makeTree({})
    expect(await runsFor(['a'], root)).toEqual([true])
    const fail = whenChanged({
      root,
      name: 'step',
      key: 'b',
      step: () => Promise.reject(new Error('cut off')),
    })
    await expect(fail).rejects.toThrow('cut off')
    // Half of "b" may have overwritten "a": neither is done.
    expect(await runsFor(['a', 'a'], root)).toEqual([true, false])
  })

  test('whose output was deleted runs again', async () => {
    const root = makeTree({})
    await runsFor(['a'], root)
    const again = await whenChanged({
      root,
      name: 'step',
      key: 'a',
      outputs: () => false,
      step: async () => undefined,
    })
    expect(again).toBe(true)
  })
})

describe('a fingerprint', () => {
  const FILES = { 'src/a.ts': 'a', 'src/b.ts': 'b', 'lock.json': '{}' }
  const of = (files: Readonly<Record<string, string>>) => fingerprint(makeTree(files), ['src', 'lock.json'])

  test('is the same for the same content, wherever and whenever it was written', () => {
    const root = makeTree(FILES)
    const before = fingerprint(root, ['src', 'lock.json'])
    utimesSync(path.join(root, 'src/a.ts'), 1, 1)
    writeFileSync(path.join(root, 'other.txt'), 'no input')
    expect(fingerprint(root, ['src', 'lock.json'])).toBe(before)
    expect(of(FILES)).toBe(before)
  })

  test.each([
    ['an edited file', { ...FILES, 'src/a.ts': 'c' }],
    ['a new file', { ...FILES, 'src/c.ts': '' }],
    ['a deleted file', { 'src/a.ts': 'a', 'lock.json': '{}' }],
    ['a renamed file', { 'src/a.ts': 'a', 'src/c.ts': 'b', 'lock.json': '{}' }],
    ['a letter that moved to the next file', { ...FILES, 'src/a.ts': '', 'src/b.ts': 'ab' }],
  ])('differs after %s', (_, files) => {
    expect(of(files)).not.toBe(of(FILES))
  })

  test('leaves out what is not wanted, and what is installed or built', () => {
    const wanted = (file: string) => !file.endsWith('.test.ts')
    const before = fingerprint(makeTree(FILES), ['src'], wanted)
    const noise = { 'src/a.test.ts': 'x', 'src/node_modules/x.js': 'x', 'src/dist/x.js': 'x' }
    expect(fingerprint(makeTree({ ...FILES, ...noise }), ['src'], wanted)).toBe(before)
  })
})
