import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { bridle, type Run, startBridle } from '../support/bridle.js'
import { expectSameResults, readCase, RESULTS, resultHashes } from '../support/case.js'
import { copyMeridian, fill, tempFolders } from '../support/folders.js'

const folder = tempFolders()

let reference = ''
beforeAll(async () => {
  const records = copyMeridian(folder('undisturbed'))
  expect((await bridle(['investigate', records, '--quiet'])).code).toBe(0)
  reference = path.join(records, '.bridle')
})

const afterMs = (ms: number) => ({ when: `after ${ms} ms`, moment: () => sleep(ms) })
const onceThere = (name: string) => ({
  when: `when ${name} is there`,
  moment: async (out: string) => {
    for (let i = 0; i < 4000 && !existsSync(path.join(out, name)); i++) await sleep(5)
    expect(existsSync(path.join(out, name))).toBe(true)
  },
})

/** Kills that follow one another in one folder, from the first steps to the last. */
const SERIES = [
  ['early', [afterMs(100), afterMs(400), afterMs(900)]],
  ['while reading', [afterMs(1500), onceThere('workspace.building.duckdb')]],
  ['late', [onceThere('workspace.duckdb'), onceThere('case.json')]],
] as const

/** Starts a run, waits for the moment, and kills as `kill -9` does. */
async function killed(records: string, moment: (out: string) => Promise<unknown>): Promise<Run> {
  const { child, ended } = startBridle(['investigate', records, '--quiet'])
  await moment(path.join(records, '.bridle'))
  child.kill('SIGKILL')
  return ended
}

describe('a run that is killed', () => {
  test.each(SERIES)(
    '%s leaves whole results or none, and the next run is undisturbed',
    async (_, moments) => {
      const records = copyMeridian(folder())
      const out = path.join(records, '.bridle')
      const wanted = resultHashes(reference)
      for (const { when, moment } of moments) {
        await killed(records, moment)
        for (const [name, hash] of Object.entries(resultHashes(out)))
          if (hash !== undefined) expect([when, name, hash]).toEqual([when, name, wanted[name]])
      }
      expect((await bridle(['investigate', records, '--quiet'])).code).toBe(0)
      expectSameResults(out, reference)
    },
  )

  test('leaves the older results as they were', async () => {
    const records = copyMeridian(folder(), ['hr', 'bridle.yaml'])
    const out = path.join(records, '.bridle')
    expect((await bridle(['investigate', records, '--quiet'])).code).toBe(0)
    const older = resultHashes(out)
    copyMeridian(records)
    for (const { moment } of [afterMs(300), afterMs(1200), onceThere('workspace.building.duckdb')]) {
      await killed(records, moment)
      expect(resultHashes(out)).toEqual(older)
    }
    expect((await bridle(['investigate', records, '--quiet'])).code).toBe(0)
    expectSameResults(out, reference)
    expect(readdirSync(out).sort()).toEqual([...RESULTS, 'workspace.duckdb'].sort())
  })

  test('leaves a lock that does not block', async () => {
    const records = copyMeridian(folder(), ['hr', 'bridle.yaml'])
    // 2^22 is the largest process id of Linux: nobody has a larger one.
    fill(path.join(records, '.bridle'), { lock: `${2 ** 22 + 1}\n`, 'workspace.building.duckdb': 'half' })
    expect((await bridle(['investigate', records, '--quiet'])).code).toBe(0)
    expect(readCase(path.join(records, '.bridle')).counts.workers).toBe(60)
  })
})

test('a file that is away while a run reads is back in the next run, whatever the first one said', async () => {
  const records = copyMeridian(folder())
  const out = path.join(records, '.bridle')
  const away = path.join(folder(), 'okta-system-log.json')
  const first = startBridle(['investigate', records, '--quiet'])
  // All files have been hashed, the rows are about to be read.
  await onceThere('workspace.building.duckdb').moment(out)
  renameSync(path.join(records, 'idp/okta-system-log.json'), away)
  await first.ended
  renameSync(away, path.join(records, 'idp/okta-system-log.json'))
  expect((await bridle(['investigate', records, '--quiet'])).code).toBe(0)
  expectSameResults(out, reference)
})

describe('two runs at the same time', () => {
  const BUSY = /^bridle: process \d+ is building this workspace \[E_WORKSPACE_BUSY\]\n.*\n {2}to do .*wait/s

  test('one that finds a lock says so and touches nothing', async () => {
    const records = copyMeridian(folder(), ['hr', 'bridle.yaml'])
    const out = fill(path.join(records, '.bridle'), { lock: `${process.pid}\n` })
    const { code, stderr } = await bridle(['investigate', records, '--quiet'])
    expect([code, BUSY.test(stderr)]).toEqual([4, true])
    expect(readdirSync(out)).toEqual(['lock'])
  })

  test('started together: each ends well or says that the other is at work, and the results are whole', async () => {
    const records = copyMeridian(folder())
    const runs = await Promise.all([0, 0, 0].map(() => bridle(['investigate', records, '--quiet'])))
    for (const { code, stderr } of runs) {
      if (code === 0) expect(stderr).toBe('')
      else expect([code, BUSY.test(stderr)]).toEqual([4, true])
    }
    expect(runs.map(({ code }) => code)).toContain(0)
    expectSameResults(path.join(records, '.bridle'), reference)
  })

  test('one started while the other weighs does not disturb it', async () => {
    const records = copyMeridian(folder())
    const out = path.join(records, '.bridle')
    const first = startBridle(['investigate', records, '--quiet'])
    await onceThere('workspace.duckdb').moment(out)
    const second = await bridle(['investigate', records, '--quiet'])
    expect([(await first.ended).code, second.code]).toEqual([0, 0])
    expectSameResults(out, reference)
  })

  test('files that a run did not make are left alone', async () => {
    const records = copyMeridian(folder(), ['hr'])
    const out = fill(path.join(records, '.bridle'), { 'notes.txt': 'mine' })
    writeFileSync(path.join(records, 'mine.txt'), 'mine')
    expect((await bridle(['investigate', records, '--quiet'])).code).toBe(0)
    expect(readdirSync(out)).toContain('notes.txt')
  })
})
