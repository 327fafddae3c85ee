import { canonicalJson, type Json } from '../../core/canonical-json.js'
import { alertFrom, modeOf, type Query, SCREEN_CONFIG, type ScreenOptions } from '../../screen/index.js'
import { type Change, commit, nextNumber, type Stamp } from '../../store/commit.js'
import type { Store, StoreTransaction } from '../../store/open-store.js'
import type { DocumentRow, ScreeningRow } from '../../store/schema.js'
import { sha256 } from '../../store/sha256.js'
import { OWNED } from './ofac-list.js'
import type { ProblemLine, Screener } from '../screen.js'
import { staleReason } from '../screen/stale-reason.js'
import type { Line } from '../screen/read-queries.js'
import { VERSION } from '../version.js'
import { pairFinder } from './find-pairs.js'
import type { Run } from './alert-row.js'
import { type Answered, recordBatch } from './record-batch.js'
import type { RecordedLine } from './recorded-line.js'
import { readSettings } from './settings.js'

/** Queries that are recorded in one transaction: a kill loses none that was answered, and a sync of the disk serves many. */
const BATCH = 200

type Counts = { queries: number; problems: number; alerts: number; suppressed: number; logged: number }

/**
 * Screens queries and records what they find: the run itself with configuration and list versions, an alert for every match that is new, a
 * sighting for every pair that is known. Yields one line per query, in order, after it was recorded. `stamp` is asked for the time of
 * each batch. A query that was recorded before a kill gives no second alert when the run is repeated.
 */
export async function* recordScreening(
  store: Store,
  stamp: () => Stamp,
  screener: Screener,
  options: ScreenOptions,
  queries: AsyncIterable<Line<Query>> | Iterable<Line<Query>>,
): AsyncGenerator<RecordedLine | ProblemLine> {
  const find = pairFinder(screener, options, await readSettings(store.db))
  const run = await startRun(store, stamp(), screener, options)
  const counts: Counts = { queries: 0, problems: 0, alerts: 0, suppressed: 0, logged: 0 }
  let batch: (Answered | ProblemLine)[] = []
  const land = async (): Promise<(RecordedLine | ProblemLine)[]> => {
    const waiting = batch
    batch = []
    const answers = waiting.filter((one) => 'pairs' in one)
    const lines = await store.transaction((tx) => recordBatch(tx, stamp(), run, answers))
    for (const line of lines) count(counts, line)
    return waiting.map((one) => ('pairs' in one ? (lines.shift() as RecordedLine) : one))
  }
  for await (const line of queries) {
    counts.queries += 1
    if (line.problem === undefined) {
      const answer = screener.answer(line.value)
      batch.push({ query: line.value, line: answer, pairs: find(line.value, answer.matches) })
    } else {
      counts.problems += 1
      batch.push({ id: line.id, row: line.row, error: line.problem })
    }
    if (batch.length >= BATCH) yield* await land()
  }
  yield* await land()
  await store.transaction((tx) => noteRun(tx, stamp(), run, 'screening.finished', { ...counts }))
}

function count(counts: Counts, line: RecordedLine): void {
  counts.alerts += line.matches.filter(({ isNew }) => isNew).length
  counts.suppressed += line.suppressed.length
  counts.logged += line.logged.length
}

const documentOf = (kind: DocumentRow['kind'], value: Json): DocumentRow => {
  const json = canonicalJson(value)
  return { sha256: sha256(json), kind, json }
}

function startRun(store: Store, stamp: Stamp, screener: Screener, options: ScreenOptions): Promise<Run> {
  const { lists } = screener.loaded
  const configuration = documentOf('configuration', {
    program: VERSION,
    screen: SCREEN_CONFIG,
    mode: options.mode ?? 'default',
    threshold: options.threshold ?? alertFrom(modeOf(options.mode)),
    limit: options.limit,
    asOf: options.asOf,
  })
  // Age depends on the day of asking; the version does not.
  const versions = new Map(
    lists.map((list) => [
      list.id,
      documentOf('list version', { ...list, ageDays: undefined, stale: undefined }),
    ]),
  )
  // Owned entities are on no list: they rest on the holdings and on all lists together.
  if (screener.holdings.length > 0)
    versions.set(
      OWNED,
      documentOf('list version', {
        id: OWNED,
        files: screener.holdings.map(({ file }) => file),
        lists: [...versions.values()].map(({ sha256: hash }) => hash),
      }),
    )
  return store.transaction(async (tx) => {
    const run: Run = {
      screening: await nextNumber(tx, 'screenings'),
      configuration: configuration.sha256,
      listVersions: new Map([...versions].map(([id, { sha256: hash }]) => [id, hash])),
      stale: staleReason(lists),
    }
    const rows: Change[] = []
    for (const row of [configuration, ...versions.values()]) {
      const known = await tx
        .selectFrom('documents')
        .select('sha256')
        .where('sha256', '=', row.sha256)
        .execute()
      if (known.length === 0) rows.push({ table: 'documents', row })
    }
    await noteRun(tx, stamp, run, 'screening.started', {}, rows)
    return run
  })
}

/** Writes how far a run is; one that never finished shows no counts. */
async function noteRun(
  tx: StoreTransaction,
  stamp: Stamp,
  run: Run,
  action: 'screening.started' | 'screening.finished',
  counts: Readonly<Record<string, number>>,
  documents: readonly Change[] = [],
): Promise<void> {
  const summary = canonicalJson({
    configuration: run.configuration,
    listVersions: Object.fromEntries(run.listVersions),
    finished: action === 'screening.finished',
    ...counts,
  })
  const before = await tx
    .selectFrom('screenings')
    .selectAll()
    .where('number', '=', run.screening)
    .executeTakeFirst()
  const row: ScreeningRow = {
    number: run.screening,
    at: before?.at ?? stamp.at,
    by: before?.by ?? stamp.by,
    summary,
  }
  await commit(tx, stamp, {
    action,
    facts: { screening: run.screening, ...counts },
    rows: [...documents, { table: 'screenings', row }],
  })
}
