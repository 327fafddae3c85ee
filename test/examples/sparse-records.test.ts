import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { bridle } from '../support/bridle.js'
import { expectNothingLost, fileOf, readCase } from '../support/case.js'
import { copyMeridian, fill, filesBelow, tempFolders } from '../support/folders.js'

const folder = tempFolders()

/** Rewrites every CSV file of a folder, cell by cell; the files of the example quote cells only where there is a comma. */
function rewrite(records: string, change: (cell: string, row: number, column: number) => string): void {
  for (const name of filesBelow(records).filter((file) => file.endsWith('.csv'))) {
    const [header = '', ...lines] = readFileSync(path.join(records, name), 'utf8').split('\n')
    const changed = lines.map((line, row) => {
      const cells = line.match(/(?:"(?:[^"]|"")*"|[^,"])+|(?<=^|,)(?=,|$)/g) ?? []
      return cells.map((cell, column) => change(cell, row, column)).join(',')
    })
    fill(records, { [name]: [header, ...changed].join('\n') })
  }
}

test('every second record lacks every third cell: what is left is used, the rest is refused with the reason', async () => {
  const records = copyMeridian(folder())
  rewrite(records, (cell, row, column) => (row % 2 === 1 && (row + column) % 3 === 0 ? '' : cell))
  const { code, stderr } = await bridle(['investigate', records, '--quiet'])
  expect([code, stderr]).toEqual([0, ''])
  const found = readCase(path.join(records, '.bridle'))
  expectNothingLost(found)
  const people = fileOf(found, 'hr/bamboohr-employees.csv')
  expect(people.rejected).toBeGreaterThan(3)
  expect(people.used).toBeGreaterThan(30)
})

test('wages paid by cheque have no account, and are wages all the same', async () => {
  const records = copyMeridian(folder(), ['hr', 'payroll', 'assets', 'shipping', 'bridle.yaml'])
  const payroll = 'payroll/gusto-payroll.csv'
  const text = readFileSync(path.join(records, payroll), 'utf8')
  const cheques = text.replaceAll(/Direct Deposit,[^,]*,[^,]*,/g, 'Check,,,')
  expect(cheques.match(/,Check,,,/g)?.length).toBeGreaterThan(400)
  fill(records, { [payroll]: cheques })
  const { code, stderr } = await bridle(['investigate', records, '--quiet'])
  expect([code, stderr]).toEqual([0, ''])
  const found = readCase(path.join(records, '.bridle'))
  expect(fileOf(found, payroll).used).toBe(514)
  // Nobody shares an account that is not there: what links is the account in the log of changes.
  const links = found.rings.flatMap((ring) => ring.links.filter(({ kind }) => kind === 'bank_account'))
  expect(links.map(({ workers }) => workers)).toEqual([['W-1053', 'W-1081']])
  const dates = found.people.flatMap(({ timeline }) => timeline.filter(({ kind }) => kind === 'paid'))
  expect(dates.map(({ text: said }) => said)).toContain('first payment')
})
