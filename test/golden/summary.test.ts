import path from 'node:path'
import { expect, test } from 'vitest'
import { bridle } from '../support/bridle.js'
import { copyMeridian, tempFolders } from '../support/folders.js'
import { expectGolden } from '../support/golden.js'

const folder = tempFolders()

test('meridian-summary: what an analyst reads first', async () => {
  const records = copyMeridian(folder('meridian'))
  const { code, stdout, stderr } = await bridle(['investigate', 'meridian'], { cwd: path.dirname(records) })
  expect(code).toBe(0)
  expectGolden('meridian-summary', stdout)
  // Progress has one line per step; how long each took is another number every time.
  expectGolden('meridian-progress', stderr.replace(/ +\d+\.\d s$/gm, ''))
})
