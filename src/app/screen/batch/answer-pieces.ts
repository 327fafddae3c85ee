import type { Query } from '../../../screen/index.js'
import type { ProblemLine, Screener } from '../../screen.js'
import { readPiece } from '../read-queries.js'
import type { BatchCounts } from './counts.js'
import type { Piece } from './read-pieces.js'

/** Answers to some rows: one line of JSON per row, in their order, as UTF-8. */
export type Answered = Readonly<{ bytes: Uint8Array; counts: BatchCounts }>

/** Answers that are kept for payees that come again, and their letters at most. */
const MOST_KEPT = 20_000
const MOST_LETTERS = 16_000_000

/** An answer without its id: the line behind it, and what it counts as. */
type Kept = Readonly<{ tail: string; status: 'alerts' | 'notClear' | 'clear'; lists: readonly string[] }>

const COUNTED = { alert: 'alerts', 'not clear': 'notClear', 'no match': 'clear' } as const

/**
 * Makes what answers rows. Each line has the bytes of `JSON.stringify(screener.answer(query))`. Queries that differ only in their id share one
 * answer, which is looked for once.
 */
export function answerer({
  answer,
  basis,
}: Pick<Screener, 'answer' | 'basis'>): (pieces: readonly Piece[]) => Answered {
  // A basis is the same for all but its query: writing it as an object each time would take a twentieth of a batch.
  const head = `,"basis":${JSON.stringify(basis).slice(0, -1)},"query":`
  const kept = new Map<string, Kept>()
  let letters = 0
  const find = (query: Query, asked: string): Kept => {
    const { id: _, basis: __, ...rest } = answer(query)
    const tail = `${JSON.stringify(rest).slice(1, -1)}${head}${asked}}}`
    const found = { tail, status: COUNTED[rest.status], lists: rest.matches.map(({ entity }) => entity.list) }
    letters += asked.length + tail.length
    if (kept.size >= MOST_KEPT || letters > MOST_LETTERS) {
      kept.clear()
      letters = asked.length + tail.length
    }
    kept.set(asked, found)
    return found
  }
  return (pieces) => {
    const counts = { rows: pieces.length, alerts: 0, notClear: 0, clear: 0, problems: 0 }
    const matches: Record<string, number> = {}
    const lines = pieces.map((piece) => {
      const line = readPiece(piece)
      if (line.problem !== undefined) {
        counts.problems++
        return JSON.stringify({ id: line.id, row: line.row, error: line.problem } satisfies ProblemLine)
      }
      const { id, ...query } = line.value
      const asked = JSON.stringify(query)
      const { tail, status, lists } = kept.get(asked) ?? find(line.value, asked)
      counts[status]++
      for (const list of lists) matches[list] = (matches[list] ?? 0) + 1
      return `{"id":${JSON.stringify(id)},${tail}`
    })
    return { bytes: new TextEncoder().encode(`${lines.join('\n')}\n`), counts: { ...counts, matches } }
  }
}
