import type { RecordedLine, RecordedMatch } from '../app/alerts/recorded-line.js'
import { type BatchCounts, NO_COUNTS } from '../app/screen/batch/counts.js'
import type { ProblemLine, Screener, ScreenSettings } from '../app/screen.js'
import { actorOf, storeFolder } from './home.js'
import { inert } from './inert.js'

/** What `bridle screen --record` says beside the answer. */
export type RecordOptions = Readonly<{ store?: string; by?: string }>

/** One query, or the file that holds many. */
type Asked = Readonly<{ file: string } | { query: Parameters<Screener['answer']>[0] }>

/** Screens and records in the store: alerts, pairs met again, suppressed ones. Yields the answers in order, each after it was recorded. */
export async function* recordedAnswers(
  screener: Screener,
  settings: ScreenSettings,
  asked: Asked,
  options: RecordOptions,
  onColumns: (columns: string) => void,
): AsyncGenerator<RecordedLine | ProblemLine> {
  const { recordScreening } = await import('../app/alerts/record-screening.js')
  const { readQueries } = await import('../app/screen/read-queries.js')
  const { openStore } = await import('../app/with-store.js')
  const by = actorOf(options.by)
  const stamp = () => ({ by, at: new Date().toISOString() })
  const queries = 'file' in asked ? readQueries(asked.file, onColumns) : [{ row: 1, value: asked.query }]
  const store = await openStore(storeFolder(options.store), stamp().at)
  try {
    yield* recordScreening(store, stamp, screener, settings, queries)
  } finally {
    await store.close()
  }
}

/** What a recorded answer counts as; what a decision suppresses only as a row. */
export function countsOf(line: RecordedLine | ProblemLine): BatchCounts {
  const one = { ...NO_COUNTS, rows: 1 }
  if ('error' in line) return { ...one, problems: 1 }
  if (line.status === 'alert') return { ...one, alerts: 1 }
  if (line.status === 'not clear') return { ...one, notClear: 1 }
  return line.status === 'suppressed' ? one : { ...one, clear: 1 }
}

/** What was recorded for one query, for a person. */
export function recordedText(line: RecordedLine): string {
  const named = ({ score, entity, alert, isNew, previous }: RecordedMatch, what: string): string => {
    const changed =
      previous === undefined || previous.changed.length === 0
        ? ''
        : `; changed since alert ${previous.alert}: ${previous.changed.join(', ')}`
    return `  ${what} ${alert}${isNew ? ' (new)' : ''}  ${score.toFixed(2)}  ${entity.list} ${entity.id}  ${entity.caption}${changed}`
  }
  const lines = [
    `  Recorded as screening ${line.screening}`,
    ...line.matches.map((match) =>
      named(match, match.state === 'true-match' ? 'true match, alert' : 'alert'),
    ),
    ...line.suppressed.map(
      (match) => `${named(match, 'suppressed, alert')}; decision ${match.decision}, until ${match.until}`,
    ),
    ...line.logged.map((match) => named(match, 'logged')),
  ]
  return `${lines.map(inert).join('\n')}\n`
}
