import { once } from 'node:events'
import { expect, test } from 'vitest'
import { startBridle } from '../support/bridle.js'
import { fill, tempFolders } from '../support/folders.js'
import { hrReport } from '../support/hr.js'

const folder = tempFolders()

test('a reader that goes away, as head does, ends the run without a stack', async () => {
  // Refused records are in the case with their text: far more than a pipe holds.
  const refused = Array.from({ length: 3000 }, (_, i) => `,Nobody${i},Example,Active,Full-Time,2022-08-15,,`)
  const { child, ended } = startBridle([
    'investigate',
    fill(folder(), { 'hr.csv': hrReport(refused) }),
    '--json',
  ])
  if (child.stdout === null) throw new Error('no pipe')
  await once(child.stdout, 'data')
  child.stdout.destroy()
  const { code, stderr } = await ended
  expect(code).toBe(0)
  expect(stderr).not.toMatch(/^ {4}at |Unhandled|EPIPE/m)
})
