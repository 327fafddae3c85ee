import { chmod, cp, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { silent } from '../core/ports.js'
import { TABLE_NAMES } from '../core/tables.js'
import { loadConfig } from '../ingest/config/load-config.js'
import { ADAPTERS } from '../ingest/registry.js'
import { type BuildReport, buildWorkspace } from './build-workspace.js'
import { openWorkspace } from '../workspace/open-workspace.js'

const FIXTURES = 'test/fixtures'

let base = ''
let folder = ''
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'bridle-build-'))
  folder = join(base, 'case')
  await mkdir(folder)
})
afterEach(() => rm(base, { recursive: true }))

async function put(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content)
}

async function build(out?: string, from = folder): Promise<BuildReport> {
  return buildWorkspace({
    folder: from,
    out,
    config: await loadConfig(from),
    adapters: ADAPTERS,
    progress: silent,
  })
}

/** Everything in a workspace, as text. */
async function dump(path: string): Promise<string> {
  const workspace = await openWorkspace(path)
  const parts: string[] = []
  for (const table of TABLE_NAMES) {
    const rows = await workspace.port.query(`SELECT * FROM "${table}"`)
    parts.push(`${table}\n${rows.map((row) => JSON.stringify(row)).join('\n')}`)
  }
  workspace.close()
  return parts.join('\n')
}

async function query(path: string, sql: string): Promise<readonly unknown[][]> {
  const workspace = await openWorkspace(path)
  const rows = await workspace.port.query(sql)
  workspace.close()
  return rows.map((row) => Object.values(row))
}

async function fixtures(): Promise<void> {
  for (const name of ['bamboohr', 'intune', 'jamf', 'okta', 'gusto', 'defender', 'greenhouse', 'carrier'])
    await cp(join(FIXTURES, name), join(folder, name), { recursive: true })
}

test('reads a folder, joins its people, and keeps the result to its owner', async () => {
  await fixtures()
  const report = await build()
  expect(report.path).toBe(join(folder, '.bridle', 'workspace.duckdb'))
  expect(report.records).toBe(report.used + report.rejected + report.skipped)
  expect((await stat(report.path)).mode & 0o777).toBe(0o600)
  expect((await stat(join(folder, '.bridle'))).mode & 0o777).toBe(0o700)
  expect(await query(report.path, "SELECT worker FROM payouts WHERE subject = 'employee:W-1'")).toEqual([
    ['W-1'],
  ])
  expect(
    await query(report.path, "SELECT DISTINCT worker FROM endpoint_events WHERE process = 'anydesk.exe'"),
  ).toEqual([['W-1']])
})

test('the same files give the same tables, whatever the folder is called', async () => {
  await fixtures()
  const other = join(base, 'another name')
  await cp(folder, other, { recursive: true })
  const [first, second] = [await build(), await build(join(base, 'out'), other)]
  expect(await dump(first.path)).toBe(await dump(second.path))
})

test('what did not change is not read again, and the result is that of a first run', async () => {
  await fixtures()
  const first = await build()
  expect(first.reused).toBe(0)
  const again = await build()
  expect(again.reused).toBe(first.recognised)
  await put(
    'gusto/payroll/journal.csv',
    (await readFile(join(folder, 'gusto/payroll/journal.csv'), 'utf8')).replace('W-2', 'W-9'),
  )
  const changed = await build()
  expect(changed.reused).toBe(first.recognised - 1)
  const fresh = await build(join(base, 'fresh'))
  expect(fresh.reused).toBe(0)
  expect(await dump(changed.path)).toBe(await dump(fresh.path))
})

test('a changed setting reads again the files that it is for', async () => {
  await put('a.csv', 'Employee #,Hire Date,Work Email\nW-1,03/04/2022,a@firm.example\n')
  const first = await build()
  expect(await query(first.path, 'SELECT hired_on FROM workers')).toEqual([[null]])
  const [[note]] = (await query(first.path, 'SELECT note FROM files')) as [[string]]
  expect(note).toMatch(/dates: mdy/)
  await put('bridle.yaml', 'dates: dmy\n')
  expect((await build()).reused).toBe(0)
  expect(await query(first.path, 'SELECT hired_on FROM workers')).toEqual([['2022-04-03']])
})

test('files with the same bytes are read once, and both paths are listed', async () => {
  await put('b/x.csv', 'Employee #,Hire Date,Work Email\nW-1,2022-04-03,a@firm.example\n')
  await put('a/x.csv', 'Employee #,Hire Date,Work Email\nW-1,2022-04-03,a@firm.example\n')
  const report = await build()
  expect(await query(report.path, 'SELECT paths, records FROM files')).toEqual([[['a/x.csv', 'b/x.csv'], 1]])
})

test('a native id that two files repeat gives one row, and a reference', async () => {
  const header = 'Payout,Employee,When,Amount\n'
  await put('one.csv', `${header}P-1,W-1,2023-01-01,5.00\nP-2,W-1,2023-02-01,5.00\n`)
  await put('two.csv', `${header}P-2,W-1,2023-02-01,5.00\nP-3,W-1,2023-03-01,5.00\n`)
  await put(
    'bridle.yaml',
    `files:
  - path: "*.csv"
    table: payouts
    set: { product: p, asset: iso4217:USD }
    columns: { Payout: payment, Employee: employee, When: ts, Amount: amount }
`,
  )
  const report = await build()
  expect(await query(report.path, 'SELECT payment, units FROM payouts ORDER BY payment')).toEqual([
    ['P-1', '500'],
    ['P-2', '500'],
    ['P-3', '500'],
  ])
  expect(await query(report.path, "SELECT count(*) FROM record_refs WHERE table_name = 'payouts'")).toEqual([
    [1],
  ])
})

test('rows without native id are as many as in the one file that has most of them', async () => {
  const header = 'Timestamp,DeviceName,ConnectedNetworks,IPAddresses\n'
  const row = (minute: number) => `2022-09-01T12:0${minute}:00Z,m1,[],"[{""IPAddress"":""192.0.2.1""}]"\n`
  await put('one.csv', header + row(1) + row(1) + row(2))
  await put('two.csv', header + row(1) + row(2) + row(3))
  const report = await build()
  expect(
    await query(report.path, 'SELECT ts, count(*) FROM device_sightings GROUP BY ts ORDER BY ts'),
  ).toEqual([
    ['2022-09-01 12:01:00.000', 2],
    ['2022-09-01 12:02:00.000', 1],
    ['2022-09-01 12:03:00.000', 1],
  ])
})

test('of two HR exports the newer one says who people are', async () => {
  const header = 'Employee #,Hire Date,Termination Date,Work Email,Job Title\n'
  await put('old.csv', `${header}W-1,2022-01-01,,a@firm.example,Engineer\n`)
  await put(
    'new.csv',
    `${header}W-1,2022-01-01,2023-05-01,a@firm.example,Manager\nW-2,2023-03-01,,b@firm.example,\n`,
  )
  const report = await build()
  expect(await query(report.path, 'SELECT worker, title, ended_on FROM workers ORDER BY worker')).toEqual([
    ['W-1', 'Manager', '2023-05-01'],
    ['W-2', null, null],
  ])
})

test('an account holds until wages go to another one', async () => {
  await put(
    'changes.csv',
    `Who,When,Account\nW-1,2022-01-01,acct:${'a'.repeat(16)}\nW-1,2022-06-01,acct:${'b'.repeat(16)}\n`,
  )
  await put(
    'bridle.yaml',
    `files:
  - path: changes.csv
    table: identifiers
    set: { kind: bank_account, product: payroll }
    columns: { Who: employee, When: valid_from, Account: value }
`,
  )
  const report = await build()
  expect(
    await query(report.path, 'SELECT valid_from, valid_to FROM identifiers ORDER BY valid_from'),
  ).toEqual([
    ['2022-01-01 00:00:00.000', '2022-06-01 00:00:00.000'],
    ['2022-06-01 00:00:00.000', null],
  ])
})

test('odd files are noted, none stops the run, nothing is lost', async () => {
  const good = 'Employee #,Hire Date,Work Email\nW-1,2022-04-03,a@firm.example\n'
  await put('good.csv', good)
  await put('empty.csv', '')
  await put('utf16.csv', Buffer.from(`\ufeff${good.replace('W-1', 'W-2')}`, 'utf16le'))
  await put('nul.csv', `${good.replace('W-1', 'W-3')}W-4,\0,b@firm.example\n`)
  await put(
    'long.csv',
    `${good.replace('W-1', 'W-5')}${'z'.repeat(20_000_000)}\nW-6,2022-04-03,c@firm.example\n`,
  )
  await put('image.png', Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2, 3, 4, 5, 6, 7]))
  await put('case.truth.json', '{}')
  await put('.hidden/x.csv', good)
  const report = await build()
  expect(await query(report.path, 'SELECT worker FROM workers ORDER BY worker')).toEqual([
    ['W-1'],
    ['W-2'],
    ['W-3'],
    ['W-5'],
    ['W-6'],
  ])
  expect(await query(report.path, 'SELECT paths[1], records, encoding, note FROM files ORDER BY 1')).toEqual([
    ['empty.csv', 0, 'utf-8', 'the file is empty'],
    ['good.csv', 1, 'utf-8', null],
    ['image.png', 0, 'latin-1', 'no text in a known format'],
    ['long.csv', 3, 'utf-8', null],
    ['nul.csv', 2, 'utf-8', null],
    ['utf16.csv', 1, 'utf-16le', null],
  ])
  expect(await query(report.path, 'SELECT reason FROM rejects ORDER BY reason')).toEqual([
    ['contains a NUL byte'],
    ['longer than 16777216 characters'],
  ])
})

test('links that lead out of the folder are not followed', async () => {
  await put('good.csv', 'Employee #,Hire Date,Work Email\nW-1,2022-04-03,a@firm.example\n')
  const outside = join(base, 'outside')
  await mkdir(outside)
  await writeFile(
    join(outside, 'secret.csv'),
    'Employee #,Hire Date,Work Email\nW-2,2022-04-03,b@firm.example\n',
  )
  await symlink(outside, join(folder, 'link'))
  await symlink(join(outside, 'secret.csv'), join(folder, 'link.csv'))
  await symlink(folder, join(folder, 'circle'))
  const report = await build()
  expect(report.files).toBe(1)
  expect(report.passed.map(({ path }) => path)).toEqual(['circle', 'link', 'link.csv'])
})

test.skipIf(process.getuid?.() === 0)('a file that may not be read is noted (not as root)', async () => {
  await put('good.csv', 'Employee #,Hire Date,Work Email\nW-1,2022-04-03,a@firm.example\n')
  await put('closed.csv', 'x')
  await chmod(join(folder, 'closed.csv'), 0)
  const report = await build()
  expect(await query(report.path, "SELECT note FROM files WHERE paths[1] = 'closed.csv'")).toEqual([
    ['cannot be read (EACCES)'],
  ])
})

test('results below the evidence are not read as evidence', async () => {
  await put('good.csv', 'Employee #,Hire Date,Work Email\nW-1,2022-04-03,a@firm.example\n')
  await put('results/findings.csv', 'a,b\n1,2\n')
  expect((await build(join(folder, 'results'))).files).toBe(1)
})

test('a folder in which nothing is known says what was seen and what would be known', async () => {
  await put('notes.txt', 'just some text\nand more\n')
  await put('what.csv', 'alpha,beta\n1,2\n')
  await expect(build()).rejects.toMatchObject({ code: 'E_INPUT_NOTHING_RECOGNISED' })
  const message = await build().catch((error: Error) => error.message)
  expect(message).toContain('what.csv: no known export has the columns alpha, beta')
  await expect(build(undefined, join(base, 'missing'))).rejects.toMatchObject({ code: 'E_INPUT_NOT_FOUND' })
})

test('two builds of one folder at a time: the second is refused', async () => {
  await put('good.csv', 'Employee #,Hire Date,Work Email\nW-1,2022-04-03,a@firm.example\n')
  const results = await Promise.allSettled([build(), build()])
  const refused = results.filter((result) => result.status === 'rejected')
  expect(refused).toHaveLength(1)
  expect(refused[0]?.reason).toMatchObject({ code: 'E_WORKSPACE_BUSY' })
})

test('the lock of a process that has ended is taken over; a broken workspace is built anew', async () => {
  await put('good.csv', 'Employee #,Hire Date,Work Email\nW-1,2022-04-03,a@firm.example\n')
  await put('.bridle/lock', '4194303\n')
  await put('.bridle/workspace.duckdb', 'no database')
  await put('.bridle/workspace.building.duckdb', 'what an interrupted run left')
  expect((await build()).records).toBe(1)
})
