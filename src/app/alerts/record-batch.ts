import type { Query } from '../../screen/index.js'
import { type Change, commit, nextNumber, type Stamp } from '../../store/commit.js'
import type { StoreTransaction } from '../../store/open-store.js'
import type { ScreenLine } from '../screen.js'
import { notClearReason } from '../screen/not-clear.js'
import { alertRow, latestAbout, previousOf, type Run } from './alert-row.js'
import type { AlertRecord } from './alert-state.js'
import type { FoundPair } from './find-pairs.js'
import { loadAlerts } from './load-alerts.js'
import { placePair } from './place-pair.js'
import type { RecordedLine, RecordedMatch, SuppressedMatch } from './recorded-line.js'

/** An answer with the pairs found in it. */
export type Answered = Readonly<{ query: Query; line: ScreenLine; pairs: readonly FoundPair[] }>

/**
 * Records the answers of some queries in one transaction: new alerts, pairs met again, suppressed ones. Returns the answers as they are to be shown.
 */
export async function recordBatch(
  tx: StoreTransaction,
  stamp: Stamp,
  run: Run,
  answers: readonly Answered[],
): Promise<RecordedLine[]> {
  const pairs = answers.flatMap((answer) => answer.pairs.map(({ pair }) => pair))
  const known = new Map<string, AlertRecord[]>()
  for (const record of await loadAlerts(tx, [...new Set(pairs)])) {
    const same = known.get(record.alert.pair)
    if (same === undefined) known.set(record.alert.pair, [record])
    else same.push(record)
  }
  const numbers = {
    alert: await nextNumber(tx, 'alerts'),
    sighting: await nextNumber(tx, 'sightings'),
  }
  const rows: Change[] = []
  const made: number[] = []
  const lines: RecordedLine[] = []
  for (const { query, line, pairs: found } of answers) {
    const matches: RecordedMatch[] = []
    const suppressed: SuppressedMatch[] = []
    const logged: RecordedMatch[] = []
    for (const one of found) {
      const same = known.get(one.pair) ?? []
      const placed = placePair(one, same, stamp.at.slice(0, 10))
      if (placed.is === 'new') {
        const before = placed.before ?? (await latestAbout(tx, rows, query, one))
        const alert = alertRow(numbers.alert++, stamp, run, query, one, placed.round, before)
        rows.push({ table: 'alerts', row: alert })
        made.push(alert.number)
        known.set(one.pair, [
          ...same,
          { alert, decisions: [], approvals: [], seenAgain: 0, suppressed: 0, lastSeen: null },
        ])
        const shown: RecordedMatch = {
          ...one.match,
          alert: alert.number,
          state: one.kind === 'logged' ? 'logged' : 'open',
          isNew: true,
          ...(before === undefined ? {} : { previous: previousOf(before, one) }),
        }
        if (one.kind === 'logged') logged.push(shown)
        else matches.push(shown)
        continue
      }
      const decision = placed.is === 'suppressed' ? placed.decision : null
      rows.push({
        table: 'sightings',
        row: {
          number: numbers.sighting++,
          alert: placed.alert.number,
          screening: run.screening,
          decision,
          at: stamp.at,
          score: one.match.score,
        },
      })
      const shown: RecordedMatch = {
        ...one.match,
        alert: placed.alert.number,
        state: placed.standing.state,
        isNew: false,
      }
      if (placed.is === 'suppressed')
        suppressed.push({ ...shown, decision: placed.decision, until: placed.until })
      else if (one.kind === 'logged') logged.push(shown)
      else matches.push(shown)
    }
    lines.push({
      ...line,
      ...statusOf(line, run, matches, suppressed),
      screening: run.screening,
      matches,
      suppressed,
      logged,
    })
  }
  if (rows.length > 0)
    await commit(tx, stamp, {
      action: 'screening.recorded',
      facts: { screening: run.screening, queries: answers.length, alerts: made },
      rows,
    })
  return lines
}

/** Suppressed is not clear: somebody's decision stands behind it, and on a stale list nothing does. */
function statusOf(
  line: ScreenLine,
  { stale }: Run,
  matches: readonly RecordedMatch[],
  suppressed: readonly SuppressedMatch[],
): Pick<RecordedLine, 'status' | 'why'> {
  if (matches.length > 0) return { status: 'alert' }
  const why = notClearReason(stale, line)
  if (why !== undefined) return { status: 'not clear', why }
  return { status: suppressed.length > 0 ? 'suppressed' : line.status === 'alert' ? 'no match' : line.status }
}
