import type { ProblemLine, ScreenLine, Screener } from '../../screen.js'
import { readPiece } from '../read-queries.js'
import { addCounts, type BatchCounts, NO_COUNTS } from './counts.js'
import type { Piece } from './read-pieces.js'

/** Answers to some rows: one line of JSON per row, in their order, as UTF-8. */
export type Answered = Readonly<{ bytes: Uint8Array; counts: BatchCounts }>

/** Answers that are kept for payees that come again, and their letters at most. */
const MOST_KEPT = 20_000
const MOST_LETTERS = 16_000_000

type Kept = Readonly<{ tail: string; counts: BatchCounts }>

/** Makes what answers rows. Queries that differ only in their id share one answer, which is looked for once. */
export function answerer({ answer }: Pick<Screener, 'answer'>): (pieces: readonly Piece[]) => Answered {
  const kept = new Map<string, Kept>()
  let letters = 0
  const keep = (key: string, made: Kept): Kept => {
    letters += key.length + made.tail.length
    if (kept.size >= MOST_KEPT || letters > MOST_LETTERS) {
      kept.clear()
      letters = key.length + made.tail.length
    }
    kept.set(key, made)
    return made
  }
  return (pieces) => {
    let text = ''
    let counts = NO_COUNTS
    for (const piece of pieces) {
      const line = readPiece(piece)
      if (line.problem !== undefined) {
        const problem: ProblemLine = { id: line.id, row: line.row, error: line.problem }
        text += `${JSON.stringify(problem)}\n`
        counts = addCounts(counts, { ...NO_COUNTS, rows: 1, problems: 1 })
        continue
      }
      const { id, ...asked } = line.value
      const key = JSON.stringify(asked)
      const found = kept.get(key) ?? keep(key, withoutId(answer(line.value)))
      text += `{"id":${JSON.stringify(id)},${found.tail}\n`
      counts = addCounts(counts, found.counts)
    }
    return { bytes: new TextEncoder().encode(text), counts }
  }
}

function withoutId({ id: _, ...rest }: ScreenLine): Kept {
  const matches: Record<string, number> = {}
  for (const { entity } of rest.matches) matches[entity.list] = (matches[entity.list] ?? 0) + 1
  return {
    tail: JSON.stringify(rest).slice(1),
    counts: {
      ...NO_COUNTS,
      rows: 1,
      alerts: rest.status === 'alert' ? 1 : 0,
      notClear: rest.status === 'not clear' ? 1 : 0,
      clear: rest.status === 'no match' ? 1 : 0,
      matches,
    },
  }
}
