import { AppError } from '../../core/errors.js'
import { addListTables, type ListTables, NO_LIST_ROWS } from '../../core/list-tables.js'
import { canTouch, type Touch, touchOf } from '../../screen/diff/touch.js'
import type { ScreenOptions } from '../../screen/index.js'
import { listVersionHistory } from '../../store/list-versions.js'
import { openStore, type Store } from '../../store/open-store.js'
import type { ListVersionRow } from '../../store/schema.js'
import { openScreener, type ProblemLine, type Screener, type ScreenLine } from '../screen.js'
import { readQueries } from '../screen/read-queries.js'
import { readRetained, readVersion, retainedOf } from './effective-list.js'
import { findVersion, versionBefore } from './find-version.js'
import { type PreviousLine, readPrevious } from './read-previous.js'

export type RescreenOptions = ScreenOptions &
  Readonly<{
    /** Folder of the store. */
    folder: string
    today: string
    queries: string
    /** Results of the earlier run, one line per query; with them every query gets its line. */
    previous?: string | undefined
    /** Versions: what the earlier run was screened against and what to screen against now. */
    from?: string | undefined
    to?: string | undefined
  }>

/** The step from one version of a list to another. */
type Step = Readonly<{ list: string; from: ListVersionRow; to: ListVersionRow }>

export type Rescreened = Readonly<{
  steps: readonly Readonly<{ list: string; from: string; to: string }>[]
  /** Entities that differ. */
  entities: number
  /** Counts so far; final when `lines` has ended. */
  counts: { queries: number; screened: number }
  /** Without previous results the lines of queries that were screened again; with them one line per query, as a full run would give. */
  lines: AsyncGenerator<ScreenLine | ProblemLine>
}>

/**
 * Screens again what the step between two versions of the kept lists can touch. Lists that have no version before are the same on both
 * sides. With previous results, queries that matched are screened again, too, because the records that they cite have moved. Throws
 * E_INPUT_NOT_FOUND when there is no step, E_INPUT_INVALID when previous results are not those of the queries.
 */
export async function rescreen(options: RescreenOptions): Promise<Rescreened> {
  const { folder, today } = options
  const store = await openStore(folder, `${today}T00:00:00.000Z`)
  try {
    const history = await listVersionHistory(store)
    const steps = stepsOf(history, options)
    const before = await rowsOf(
      store,
      steps.map(({ from }) => from),
    )
    const after = await rowsOf(
      store,
      steps.map(({ to }) => to),
    )
    const lists = [
      ...history.filter(({ state, list }) => state === 'active' && !steps.some((step) => step.list === list)),
      ...steps.map(({ to }) => to),
    ].map(({ list, number }) => `${list}@${number}`)
    const screener = await openScreener({ ...options, lists, store: folder })
    const touch = touchOf(before, after, screener.loaded.index)
    const counts = { queries: 0, screened: 0 }
    return {
      steps: steps.map(({ list, from, to }) => ({ list, from: from.sha256, to: to.sha256 })),
      entities: touch.entities,
      counts,
      lines: lines(options, screener, touch, counts),
    }
  } finally {
    await store.close()
  }
}

function stepsOf(history: readonly ListVersionRow[], { from, to }: RescreenOptions): Step[] {
  if (from === undefined && to === undefined) return latestSteps(history)
  const one = from === undefined ? undefined : known(history, from)
  const other = to === undefined ? undefined : known(history, to)
  const list = one?.list ?? other?.list
  const target = other ?? history.find((version) => version.list === list && version.state === 'active')
  const start = one ?? (target === undefined ? undefined : versionBefore(history, target))
  if (target === undefined || start === undefined || target.list !== start.list)
    throw new AppError('E_INPUT_NOT_FOUND', 'these are not two versions of one list', {
      got: `${start?.list ?? 'none'} and ${target?.list ?? 'none'}`,
      todo: 'bridle lists status',
    })
  return [{ list: target.list, from: start, to: target }]
}

function latestSteps(history: readonly ListVersionRow[]): Step[] {
  const steps = history
    .filter(({ state }) => state === 'active')
    .flatMap((active) => {
      const before = versionBefore(history, active)
      return before === undefined ? [] : [{ list: active.list, from: before, to: active }]
    })
  if (steps.length > 0) return steps
  throw new AppError('E_INPUT_NOT_FOUND', 'no kept list has a version before its active one', {
    todo: 'bridle lists status; for a first run: bridle screen --queries FILE',
  })
}

function known(history: readonly ListVersionRow[], word: string): ListVersionRow {
  const version = findVersion(history, word)
  if (version !== undefined) return version
  throw new AppError('E_INPUT_NOT_FOUND', `no version of a list is called ${word}`, {
    expected: 'its number or the beginning of its hash',
    todo: 'bridle lists status',
  })
}

async function rowsOf(store: Store, versions: readonly ListVersionRow[]): Promise<ListTables> {
  let rows: ListTables = NO_LIST_ROWS
  for (const version of versions) {
    rows = addListTables(rows, await readVersion(store, version))
    const more = await readRetained(store, await retainedOf(store, version))
    if (more !== undefined) rows = addListTables(rows, more)
  }
  return rows
}

async function* lines(
  options: RescreenOptions,
  screener: Screener,
  touch: Touch,
  counts: Rescreened['counts'],
): AsyncGenerator<ScreenLine | ProblemLine> {
  const previous = options.previous === undefined ? undefined : readPrevious(options.previous)
  for await (const line of readQueries(options.queries)) {
    counts.queries += 1
    const before = await nextOf(previous, line.row)
    if (line.problem !== undefined) {
      yield { id: line.id, row: line.row, error: line.problem }
      continue
    }
    const query = line.value
    if (before !== undefined && before.id !== query.id)
      throw new AppError('E_INPUT_INVALID', 'the previous results are not those of these queries', {
        file: options.previous ?? '',
        row: line.row,
        expected: `id ${query.id}`,
        got: `id ${before.id}`,
      })
    if (before?.matched === true || canTouch(touch, query, options)) {
      counts.screened += 1
      yield screener.answer(query)
    } else if (before !== undefined)
      yield screener.line(query, { id: query.id, matches: [], later: [], refused: before.refused })
  }
}

async function nextOf(
  previous: AsyncGenerator<PreviousLine> | undefined,
  row: number,
): Promise<PreviousLine | undefined> {
  if (previous === undefined) return undefined
  const next = await previous.next()
  if (next.done !== true) return next.value
  throw new AppError('E_INPUT_INVALID', 'the previous results have fewer lines than there are queries', {
    row,
    todo: 'give the whole output of the earlier run, or leave --previous out',
  })
}
