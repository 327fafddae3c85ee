import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { redact } from '../case/redact.js'
import type { Case } from '../case/schema.js'
import { AppError } from '../core/errors.js'
import type { Progress } from '../core/ports.js'
import { loadConfig } from '../ingest/config/load-config.js'
import { ADAPTERS } from '../ingest/registry.js'
import { findingsCsv } from '../report/findings-csv.js'
import { renderReport } from '../report/html.js'
import { rejectsCsv } from '../report/rejects-csv.js'
import { gazetteer } from '../workspace/geo/gazetteer.js'
import { openWorkspace } from '../workspace/open-workspace.js'
import { parseDay } from './investigate/as-of.js'
import { caseOf } from './investigate/case-of.js'
import type { ReadAgain } from './investigate/records.js'
import { runEngines } from './investigate/run-engines.js'
import { buildWorkspace } from './build-workspace.js'
import { citedRecords } from './cited-records.js'
import { writeAtomically } from './write-atomically.js'

export type InvestigateOptions = Readonly<{
  folder: string
  /** Where results go; default: FOLDER/.bridle. */
  out?: string | undefined
  /** Day to which ages and "now" refer; default: the latest one in the records. */
  asOf?: string | undefined
  /** Whether report.html leaves out people below `review` and masks what no finding speaks of. */
  redactReport: boolean
  progress: Progress
}>

export type Investigation = Readonly<{
  found: Case
  /** The bytes of case.json. */
  caseJson: string
  reportPath: string
}>

/** Where the build puts the single-file page of `web/`. */
const TEMPLATE = fileURLToPath(new URL('../report/template.html', import.meta.url))

/**
 * The main job: reads a folder of records, joins, screens, follows wages, runs the signals, weighs them, and writes `case.json`,
 * `report.html`, `findings.csv` and `rejects.csv`. The same records, configuration and `asOf` give the same bytes. Throws AppError;
 * whatever it throws, older results stay whole.
 */
export async function investigate(options: InvestigateOptions): Promise<Investigation> {
  const { folder, progress } = options
  if (options.asOf !== undefined) parseDay(options.asOf)
  const out = options.out ?? join(folder, '.bridle')
  if (resolve(out) === resolve(folder))
    throw new AppError('E_USAGE', '--out expected a folder of its own, got the folder with the records', {
      field: '--out',
      got: out,
      todo: 'name another folder, or leave --out away: results then go to .bridle inside the records',
    })
  const config = await loadConfig(
    folder,
    ADAPTERS.map(({ id }) => id),
  )
  const built = await buildWorkspace({
    folder,
    out: options.out,
    config,
    adapters: ADAPTERS,
    progress,
    geo: gazetteer,
  })
  const workspace = await openWorkspace(built.path)
  let found: Case
  try {
    const { port } = workspace
    const again: ReadAgain = (refs) => citedRecords(port, folder, ADAPTERS, refs)
    found = await caseOf({ port, again, built }, config, await runEngines(workspace, config, options))
  } finally {
    workspace.close()
  }
  progress.step('Writing')
  const caseJson = `${JSON.stringify(found, null, 1)}\n`
  const reportPath = join(out, 'report.html')
  const shown = options.redactReport ? redact(found) : found
  await mkdir(out, { recursive: true, mode: 0o700 })
  await writeAtomically(join(out, 'case.json'), caseJson)
  await writeAtomically(join(out, 'findings.csv'), findingsCsv(shown))
  await writeAtomically(join(out, 'rejects.csv'), rejectsCsv(found))
  await writeAtomically(reportPath, renderReport(shown, await readFile(TEMPLATE, 'utf8')))
  progress.done('report.html, case.json, findings.csv, rejects.csv')
  return { found, caseJson, reportPath }
}
