import { chmod, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../core/errors.js'
import { count, plural } from '../core/format.js'
import type { Progress } from '../core/ports.js'
import { ddl } from '../core/tables.js'
import type { Adapter } from '../ingest/adapter.js'
import type { Config } from '../ingest/config/schema.js'
import { makeSample } from '../ingest/make-sample.js'
import type { Reading } from '../ingest/map-file.js'
import { recognise } from '../ingest/recognise.js'
import { cacheKey } from './build-workspace/cache-key.js'
import { CLOSE_ACCOUNTS } from '../workspace/build/close-accounts.js'
import { type DescribedFolder, describeFolder, type FolderFile } from './build-workspace/describe-folder.js'
import { fillFiles } from './build-workspace/fill-files.js'
import { finishListTables } from './build-workspace/finish-list-tables.js'
import { type LoadedFile, loadFile, loadNotes } from './build-workspace/load-file.js'
import { nothingRecognised } from './build-workspace/nothing-recognised.js'
import { attachPrevious } from '../workspace/build/previous.js'
import { createRawTables, RECORD_TABLES } from '../workspace/build/raw-tables.js'
import { uniteRecords } from '../workspace/build/unite-records.js'
import { codeFingerprint } from './build-workspace/code-fingerprint.js'
import { type Database, openDatabase } from '../workspace/database/open-database.js'
import { type ConnectionPort, queryPort } from '../workspace/database/query-port.js'
import type { Geo } from '../workspace/geo/geo.js'
import { joinIdentities } from '../workspace/join/join-identities.js'
import { takeLock } from '../workspace/lock.js'
import { walkFolder } from '../workspace/walk-folder.js'

export type BuildOptions = Readonly<{
  folder: string
  /** Where to write, when the folder must stay untouched; default: FOLDER/.bridle. */
  out?: string | undefined
  config: Config
  adapters: readonly Adapter[]
  progress: Progress
  /** Where places are; without it no distances are derived. */
  geo?: (() => Promise<Geo>) | undefined
}>

export type BuildReport = Readonly<{
  /** The workspace file. */
  path: string
  /** Distinct contents. */
  files: number
  /** Of them, those whose rows were taken from the last run. */
  reused: number
  recognised: number
  /** Workers and applicants, after the join. */
  people: number
  records: number
  used: number
  rejected: number
  skipped: number
  /** Entries of the folder that were not read. */
  passed: readonly Readonly<{ path: string; reason: string }>[]
}>

/** Name of the workspace file in its folder. */
const WORKSPACE_FILE = 'workspace.duckdb'

/**
 * Reads a folder into a workspace: recognises files, maps their records, unites what repeats, joins people. The old
 * workspace stays in place until the new one is complete. Throws E_INPUT_NOT_FOUND, E_INPUT_NOTHING_RECOGNISED,
 * E_WORKSPACE_BUSY, E_OUTPUT_UNWRITABLE.
 */
export async function buildWorkspace(options: BuildOptions): Promise<BuildReport> {
  const { folder, progress } = options
  const target = options.out ?? join(folder, '.bridle')
  const walk = await walkFolder(folder, options.out)
  await prepareFolder(target)
  const lock = await takeLock(join(target, 'lock'))
  const building = join(target, 'workspace.building.duckdb')
  try {
    await removeDatabase(building)
    progress.step('Reading')
    const described = await describeFolder(walk.files, progress)
    const readings = recogniseAll(described, options)
    if (
      ![...readings.values()].some(
        (reading) => reading.kind === 'adapter' && reading.adapter.id !== 'networks/config',
      )
    )
      throw nothingRecognised(folder, described, readings, options.adapters)
    const database = await openDatabase(building)
    let report: Omit<BuildReport, 'path' | 'passed'>
    try {
      report = await fill(database, described, readings, options, join(target, WORKSPACE_FILE))
      await database.connection.run('CHECKPOINT')
    } finally {
      database.close()
    }
    await chmod(building, 0o600)
    const path = join(target, WORKSPACE_FILE)
    await rename(building, path)
    progress.done(`${plural(report.people, 'person', 'people')} across all sources`)
    return { path, ...report, passed: walk.passed }
  } finally {
    await removeDatabase(building)
    await lock.release()
  }
}

type Recognitions = ReadonlyMap<string, ReturnType<typeof recognise>>

/** How each content is read, by hash. Of several paths the first one that is recognised decides. */
function recogniseAll({ files }: DescribedFolder, { adapters, config }: BuildOptions): Recognitions {
  return new Map(
    files.map(({ paths, description }) => {
      const results = paths.map((path) => recognise(makeSample(path, description), adapters, config))
      const best = results.find((result) => result.kind === 'adapter') ?? results[0]
      return [description.sha256, best ?? { kind: 'none', note: 'no path' }]
    }),
  )
}

async function fill(
  { connection }: Database,
  described: DescribedFolder,
  readings: Recognitions,
  { progress, geo }: BuildOptions,
  old: string,
): Promise<Omit<BuildReport, 'path' | 'passed'>> {
  await createRawTables(connection)
  const previous = await attachPrevious(connection, old)
  const [version] = (await connection.runAndReadAll('SELECT version()')).getRows()
  const context = { code: await codeFingerprint(), duckdb: String(version?.[0]) }
  const known: string[] = []
  const fresh: { file: FolderFile; reading: Reading; key: string }[] = []
  for (const file of described.files) {
    const reading = readings.get(file.description.sha256)
    if (reading?.kind !== 'adapter') continue
    const key = cacheKey(file.description.sha256, reading, context)
    if (previous.holds(file.description.sha256, key)) known.push(file.description.sha256)
    else fresh.push({ file, reading, key })
  }
  await previous.copy(known)
  await previous.detach()
  // Few transactions: each waits for the disk, and a run that is cut short leaves nothing anyway.
  await connection.run('BEGIN')
  const loaded: LoadedFile[] = []
  for (const [index, { file, reading, key }] of fresh.entries()) {
    progress.tick(index, fresh.length)
    loaded.push(await loadFile(connection, file, reading, key))
  }
  await loadNotes(connection, loaded)
  await connection.run('COMMIT')
  await connection.run('BEGIN')
  const counts = await fillFiles(connection, described, readings)
  const { records, rejected } = counts
  progress.done(
    `${plural(described.files.length, 'file')}, ${plural(records, 'record')}, ${count(rejected)} rejected (see rejects.csv)`,
  )
  progress.step('Joining')
  await connection.run(ddl('record_refs'))
  for (const table of RECORD_TABLES) await uniteRecords(connection, table)
  for (const table of ['flows', 'screen_hits', 'rule_hits'] as const) await connection.run(ddl(table))
  const port = queryPort(connection)
  await finishListTables(connection, port)
  await port.run(CLOSE_ACCOUNTS)
  await joinIdentities(port, geo === undefined ? NOWHERE : await geo())
  await sortJoined(port)
  await connection.run('COMMIT')
  const [joined] = await port.query('SELECT count(DISTINCT worker) AS people FROM workers')
  return {
    ...counts,
    files: described.files.length,
    people: Number(joined?.['people']),
    reused: known.length,
    recognised: known.length + fresh.length,
  }
}

/** The join adds rows in the order of its hash tables, which is another one in every run. */
async function sortJoined(port: ConnectionPort): Promise<void> {
  for (const [table, order] of [
    ['accounts', 'ALL'],
    ['workers', 'file, "row", subject'],
  ] as const) {
    await port.run(`CREATE OR REPLACE TEMP TABLE sorted AS SELECT * FROM ${table} ORDER BY ${order}`)
    await port.run(`DELETE FROM ${table}`)
    await port.run(`INSERT INTO ${table} SELECT * FROM sorted ORDER BY ${order}`)
  }
  await port.run('DROP TABLE temp.sorted')
}

const NOWHERE: Geo = { locate: () => undefined, zoneAt: () => undefined }

async function prepareFolder(target: string): Promise<void> {
  try {
    await mkdir(target, { recursive: true, mode: 0o700 })
    await chmod(target, 0o700)
  } catch (cause) {
    throw new AppError(
      'E_OUTPUT_UNWRITABLE',
      `${target} cannot be written`,
      { file: target, todo: 'name another folder with --out' },
      cause,
    )
  }
}

async function removeDatabase(path: string): Promise<void> {
  await rm(path, { force: true })
  await rm(`${path}.wal`, { force: true })
  // What DuckDB put aside when memory was short.
  await rm(`${path}.tmp`, { force: true, recursive: true })
}
