import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../../store/sha256.js'
import { NO_COUNTS } from './counts.js'
import { type BatchIdentity, journalHead, journalLine } from './journal.js'
import { openPart } from './part-file.js'

const root = mkdtempSync(path.join(tmpdir(), 'bridle-part-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let n = 0
let out = ''
beforeEach(() => {
  out = path.join(root, `answers-${n++}.jsonl`)
})

const identity: BatchIdentity = { input: 'i', lists: 'l', configuration: 'c', options: 'o', day: 'd' }
const portion = (text: string, rows = 1) => ({
  bytes: new TextEncoder().encode(text),
  counts: { ...NO_COUNTS, rows, clear: rows, matches: { a: rows } },
})
const checkpoint = (text: string, rows: number) => ({
  rows,
  bytes: text.length,
  sha256: sha256(text),
  counts: { ...NO_COUNTS, rows, clear: rows, matches: { a: rows } },
})

/** What a run leaves that was killed: bytes beyond its last checkpoint. */
function leave(part: string, ...lines: string[]): void {
  writeFileSync(`${out}.part`, part)
  writeFileSync(`${out}.part.journal`, `${journalHead(identity)}${lines.join('')}`)
}

describe('an output file in the making', () => {
  test('gets its name when it is whole, and leaves nothing beside it', async () => {
    const file = await openPart(out, identity)
    expect([file.rowsBefore, file.anew]).toEqual([0, undefined])
    await file.write(portion('a\n'))
    expect(existsSync(out)).toBe(false)
    await file.write(portion('b\n'))
    expect(await file.finish()).toBe(sha256('a\nb\n'))
    expect(readFileSync(out, 'utf8')).toBe('a\nb\n')
    for (const left of ['.part', '.part.journal', '.lock']) expect(existsSync(out + left)).toBe(false)
  })

  test('goes on behind the last checkpoint: what came after it is written again, once', async () => {
    leave('a\nb\nc\nhalf of d', journalLine(checkpoint('a\n', 1)), journalLine(checkpoint('a\nb\n', 2)))
    const file = await openPart(out, identity)
    expect([file.rowsBefore, file.anew]).toEqual([2, undefined])
    await file.write(portion('c\nd\n', 2))
    expect(file.counts()).toMatchObject({ rows: 4, clear: 4, matches: { a: 4 } })
    expect(await file.finish()).toBe(sha256('a\nb\nc\nd\n'))
    expect(readFileSync(out, 'utf8')).toBe('a\nb\nc\nd\n')
  })

  test.each([
    ['a checkpoint that was cut short', journalLine(checkpoint('a\nb\n', 2)).slice(0, 30)],
    [
      'a checkpoint whose bytes never reached the disk',
      journalLine(checkpoint(`a\nb\n${'c'.repeat(99)}`, 9)),
    ],
  ])('%s does not count', async (_, last) => {
    leave('a\nb\n', journalLine(checkpoint('a\n', 1)), last)
    const file = await openPart(out, identity)
    expect(file.rowsBefore).toBe(1)
    await file.leave()
    expect(readFileSync(`${out}.part`, 'utf8')).toBe('a\n')
  })

  test.each([
    ['input', 'the input is another one'],
    ['lists', 'the lists are other versions'],
    ['configuration', 'Bridle or its configuration is another version'],
    ['options', 'the options are others'],
    ['day', 'it is another day, and the age of lists counts'],
  ] as const)('of another %s is made anew', async (key, said) => {
    leave('a\nb\n', journalLine(checkpoint('a\n', 1)))
    const file = await openPart(out, { ...identity, [key]: 'another' })
    expect([file.rowsBefore, file.anew]).toEqual([0, said])
    await file.write(portion('x\n'))
    await file.finish()
    expect(readFileSync(out, 'utf8')).toBe('x\n')
  })

  test('that somebody changed is made anew', async () => {
    leave('A\nb\n', journalLine(checkpoint('a\n', 1)))
    const file = await openPart(out, identity)
    expect([file.rowsBefore, file.anew]).toEqual([0, 'what was written has been changed'])
    await file.leave()
  })

  test('has one writer', async () => {
    const file = await openPart(out, identity)
    await expect(openPart(out, identity)).rejects.toMatchObject({ code: 'E_WORKSPACE_BUSY' })
    await file.leave()
    await (await openPart(out, identity)).leave()
  })

  test('is no folder, and not in a folder that is not there', async () => {
    await expect(openPart(root, identity)).rejects.toMatchObject({ code: 'E_OUTPUT_UNWRITABLE' })
    await expect(openPart(path.join(root, 'no', 'out'), identity)).rejects.toMatchObject({
      code: 'E_OUTPUT_UNWRITABLE',
    })
  })
})
