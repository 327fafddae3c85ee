import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silent } from '../../src/core/ports.js'
import { TABLE_NAMES } from '../../src/core/tables.js'
import { loadConfig } from '../../src/ingest/config/load-config.js'
import { ADAPTERS } from '../../src/ingest/registry.js'
import { buildWorkspace } from '../../src/app/build-workspace.js'
import { openWorkspace } from '../../src/workspace/open-workspace.js'

// A child process cannot run TypeScript: the test compiles what it needs, beside the installed packages.
const COMPILED = path.resolve('node_modules/.cache/bridle-interrupted')
const ROWS = 40_000

let base = ''
let folder = ''
beforeAll(async () => {
  await rm(COMPILED, { recursive: true, force: true })
  try {
    execFileSync('node', [
      'node_modules/typescript/bin/tsc',
      '-p',
      'tsconfig.build.json',
      '--outDir',
      COMPILED,
    ])
  } catch {
    // Other parts may not type-check while they are written; what was emitted is what the test looks at.
  }
  base = await mkdtemp(path.join(tmpdir(), 'bridle-interrupted-'))
  folder = path.join(base, 'case')
  await mkdir(folder)
  const rows = Array.from(
    { length: ROWS },
    (_, i) => `E-${i},user${i % 500}@firm.example,2022-09-01T12:00:${String(i % 60).padStart(2, '0')}Z\n`,
  )
  await writeFile(path.join(folder, 'events.csv'), `Event,Who,When\n${rows.join('')}`)
  await writeFile(
    path.join(folder, 'bridle.yaml'),
    `files:
  - path: events.csv
    table: sign_ins
    set: { product: idp }
    columns: { Event: event, Who: person_email, When: ts }
`,
  )
})
afterAll(async () => {
  await rm(base, { recursive: true })
  await rm(COMPILED, { recursive: true, force: true })
})

/** Builds in another process, which says each step as it begins. */
function buildElsewhere(out: string): ChildProcess {
  const module = (name: string): string => pathToFileURL(path.join(COMPILED, name)).href
  const script = `
    import { buildWorkspace } from '${module('app/build-workspace.js')}'
    import { loadConfig } from '${module('ingest/config/load-config.js')}'
    import { ADAPTERS } from '${module('ingest/registry.js')}'
    const progress = { step: (name) => console.log(name), tick: () => {}, done: () => console.log('done') }
    const config = await loadConfig(${JSON.stringify(folder)})
    await buildWorkspace({ folder: ${JSON.stringify(folder)}, out: ${JSON.stringify(out)}, config, adapters: ADAPTERS, progress })
  `
  return spawn('node', ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Resolves when the process says a line, or has ended. */
function says(child: ChildProcess, line: string): Promise<void> {
  return new Promise((resolve) => {
    child.stdout?.on('data', (text: Buffer) => {
      if (text.toString().includes(line)) resolve()
    })
    child.on('exit', () => resolve())
  })
}

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.on('exit', () => resolve()))

async function build(out: string) {
  return buildWorkspace({
    folder,
    out,
    config: await loadConfig(folder),
    adapters: ADAPTERS,
    progress: silent,
  })
}

async function fingerprint(file: string): Promise<string[]> {
  const workspace = await openWorkspace(file)
  const parts: string[] = []
  for (const table of TABLE_NAMES) {
    const [row] = await workspace.port.query(
      `SELECT count(*) AS n, CAST(bit_xor(hash(t)) AS VARCHAR) AS content FROM "${table}" t`,
    )
    parts.push(`${table} ${row?.['n']} ${row?.['content']}`)
  }
  workspace.close()
  return parts
}

test('a run that is killed leaves no workspace, and the next one gives the same tables as any', async () => {
  const out = path.join(base, 'killed')
  for (const step of ['Reading', 'Joining']) {
    const child = buildElsewhere(out)
    await says(child, step)
    child.kill('SIGKILL')
    await ended(child)
    expect(existsSync(path.join(out, 'workspace.duckdb'))).toBe(false)
  }
  const after = await build(out)
  const clean = await build(path.join(base, 'clean'))
  expect(after.records).toBe(ROWS)
  expect(await fingerprint(after.path)).toEqual(await fingerprint(clean.path))
})

test('a run that is killed leaves the old workspace as it was', async () => {
  const out = path.join(base, 'old')
  const { path: file } = await build(out)
  const before = await fingerprint(file)
  await writeFile(
    path.join(folder, 'more.csv'),
    'Employee #,Hire Date,Work Email\nW-1,2022-01-01,user1@firm.example\n',
  )
  const child = buildElsewhere(out)
  await says(child, 'Joining')
  child.kill('SIGKILL')
  await ended(child)
  expect(await fingerprint(file)).toEqual(before)
  expect((await build(out)).records).toBe(ROWS + 1)
})

test('while another process builds, the folder is busy', async () => {
  const out = path.join(base, 'busy')
  const child = buildElsewhere(out)
  await says(child, 'Reading')
  await expect(build(out)).rejects.toMatchObject({ code: 'E_WORKSPACE_BUSY' })
  await ended(child)
  expect(child.exitCode).toBe(0)
})
