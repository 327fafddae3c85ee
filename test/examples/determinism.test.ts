import { cpSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { bridle, type RunOptions } from '../support/bridle.js'
import { expectSameResults, RESULTS } from '../support/case.js'
import { copyMeridian, filesBelow, MERIDIAN, tempFolders } from '../support/folders.js'

const folder = tempFolders()

/** Copies file by file, the last name first, and sets another time on each. */
function copyBackwards(target: string): string {
  const names = filesBelow(MERIDIAN).filter((name) => !name.startsWith('.bridle/'))
  for (const [i, name] of names.reverse().entries()) {
    cpSync(path.join(MERIDIAN, name), path.join(target, name))
    utimesSync(path.join(target, name), 1_000_000_000 + i * 86_400, 1_000_000_000 + i * 86_400)
  }
  return target
}

async function investigate(records: string, options: RunOptions = {}): Promise<string> {
  const { code, stderr } = await bridle(['investigate', records, '--quiet'], options)
  expect([code, stderr]).toEqual([0, ''])
  return path.join(options.cwd ?? '', records, '.bridle')
}

let first = ''
let results = ''
beforeAll(async () => {
  first = copyMeridian(folder('one'))
  results = await investigate(first)
})

test('another folder name, other file times and another order of creation give the same bytes', async () => {
  const other = copyBackwards(folder('Other name, with spaces & "quotes"'))
  expectSameResults(await investigate(other), results)
})

test('a second run, which finds the rows of the first in the cache, gives the same bytes', async () => {
  const kept = folder('kept')
  for (const name of RESULTS) cpSync(path.join(results, name), path.join(kept, name))
  const before = statSync(path.join(results, 'case.json')).ino
  await investigate(first)
  expect(statSync(path.join(results, 'case.json')).ino, 'case.json was written again').not.toBe(before)
  expectSameResults(results, kept)
})

test('time zone, language and a relative path give the same bytes', async () => {
  const other = copyMeridian(folder('two'))
  const env = { TZ: 'Asia/Pyongyang', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LC_COLLATE: 'sv_SE.UTF-8' }
  expectSameResults(await investigate('two', { cwd: path.dirname(other), env }), results)
})

test('--json prints case.json and nothing else', async () => {
  const out = folder('json')
  const { code, stdout, stderr } = await bridle(['investigate', first, '--out', out, '--json'])
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout === readFileSync(path.join(out, 'case.json'), 'utf8'), 'the same text').toBe(true)
  expect(JSON.parse(stdout).schema).toBe('bridle.case/1')
  expectSameResults(out, results)
})

test('neither the machine nor the moment is in the results', () => {
  const names = readdirSync(results)
  for (const name of RESULTS) {
    expect(names).toContain(name)
    const text = readFileSync(path.join(results, name), 'latin1')
    expect(text).not.toContain(path.dirname(path.dirname(first)))
    expect(text).not.toContain(process.cwd())
  }
})
