import { addCounts, type BatchCounts } from '../app/screen/batch/counts.js'
import type { BatchProgress } from '../app/screen/batch/run-batch.js'
import type { Screener, ScreenSettings } from '../app/screen.js'
import { count, plural } from '../core/format.js'
import { inert } from './inert.js'
import { hangingLines } from './layout.js'
import type { Terminal } from './terminal.js'

type Many = Readonly<{
  queries: string
  out?: string | undefined
  threads?: number | undefined
  /** `--json`: no summary of answers that go to standard output. */
  json: boolean
}>

/** A line of progress comes that often: on a terminal it moves, in a pipe or log it must not fill it. */
const LIVE_MS = 500
const LOG_MS = 10_000

/** Answers a file of queries: to a file that a kill does not harm, else to standard output. Progress and the summary are notes. */
export async function answerMany(
  terminal: Terminal,
  screener: Screener,
  settings: ScreenSettings,
  { queries, out, threads, json }: Many,
): Promise<void> {
  const { batchPortions, batchToFile } = await import('../app/screen/batch/run-batch.js')
  const started = performance.now()
  const shown = progressNotes(terminal, started, out !== undefined)
  const batch = { queries, threads, onProgress: shown.tell, onColumns: columnsNote(terminal) }
  if (out === undefined) {
    let counts: BatchCounts | undefined
    for await (const portion of batchPortions(screener, settings, batch)) {
      terminal.write(Buffer.from(portion.bytes).toString('utf8'))
      counts = counts === undefined ? portion.counts : addCounts(counts, portion.counts)
    }
    noteSummary(terminal, counts, json)
    return
  }
  const end = await batchToFile(screener, settings, { ...batch, out }, ({ rowsBefore, anew }) => {
    if (rowsBefore > 0)
      terminal.note(`  going on behind row ${count(rowsBefore)}, where an earlier run ended\n`)
    if (anew !== undefined) terminal.note(`  starting anew: ${inert(anew)}\n`)
  })
  shown.clear()
  terminal.note(
    `${summaryOf(end.counts, performance.now() - started)
      .map(inert)
      .join('\n')}\n`,
  )
  terminal.note(`  ${inert(out)}  SHA-256 ${end.sha256}\n`)
}

/** Says which columns of a table are asked about: nobody may believe that another one was. */
export const columnsNote =
  (terminal: Terminal) =>
  (columns: string): void =>
    terminal.note(`${hangingLines(`  ${columns}`, terminal.width, 4).map(inert).join('\n')}\n`)

type Statuses = Pick<BatchCounts, 'rows' | 'alerts' | 'notClear' | 'clear' | 'problems'>

/** The sum of what went to standard output as JSON lines; with `--json` only that there was nothing. */
export function noteSummary(
  terminal: Terminal,
  counts: Statuses | undefined,
  json: boolean,
  suppressed = 0,
): void {
  if (counts === undefined) terminal.note('  0 queries: the file holds none\n')
  else if (!json)
    terminal.note(
      `  ${plural(counts.rows, 'query', 'queries')}: ${statusesOf(counts)}${suppressed === 0 ? '' : `, ${count(suppressed)} suppressed`}\n`,
    )
}

const statusesOf = ({ alerts, notClear, clear, problems }: Statuses): string =>
  `${plural(alerts, 'alert')}, ${count(notClear)} not clear, ${count(clear)} no match, ${plural(problems, 'problem')}`

type Notes = Readonly<{ tell(progress: BatchProgress): void; clear(): void }>

function progressNotes(terminal: Terminal, started: number, toFile: boolean): Notes {
  // Answers on the same terminal would stand between the pieces of a moving line.
  const isMoving = terminal.live && toFile
  let last = started
  return {
    tell(progress) {
      const now = performance.now()
      if (now - last < (isMoving ? LIVE_MS : LOG_MS)) return
      last = now
      const line = progressLine(progress, now - started)
      terminal.note(isMoving ? `\r${line.padEnd(terminal.width - 1)}` : `${line}\n`)
    },
    clear() {
      if (isMoving && last !== started) terminal.note(`\r${' '.repeat(terminal.width - 1)}\r`)
    },
  }
}

/** Rows, rate and expected end. */
function progressLine({ counts, share, rowsBefore }: BatchProgress, ms: number): string {
  const done = counts.rows - rowsBefore
  const rate = done / (ms / 1000)
  if (share === undefined || share === 0)
    return `  ${count(counts.rows)} rows, ${count(Math.round(rate))} a second`
  const left = (counts.rows / share - counts.rows) / rate
  return `  ${count(counts.rows)} rows, ${Math.floor(share * 100)} %, ${count(Math.round(rate))} a second, about ${duration(left)} to go`
}

const duration = (seconds: number): string =>
  seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`

function summaryOf(
  { rows, matches, ...statuses }: Statuses & Pick<BatchCounts, 'matches'>,
  ms: number,
): string[] {
  const lists = Object.entries(matches)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([list, n]) => `${list} ${count(n)}`)
  return [
    `  ${plural(rows, 'row')} in ${(ms / 1000).toFixed(1)} s: ${statusesOf({ rows, ...statuses })}`,
    ...(lists.length === 0 ? [] : [`  matches: ${lists.join(', ')}`]),
  ]
}
