import type { Answered } from './answer-pieces.js'
import type { Piece, Pieces } from './read-pieces.js'
import type { Team } from './team.js'

/** Answers to some rows, how many rows these were, and how far into the file they reach. */
export type Portion = Answered & Readonly<{ bytesRead: number }>

/** Rows in one task: enough that handing them over costs little, few enough that little is lost by a kill. */
const ROWS = 500

/**
 * Answers rows by a team and gives the answers in the order of the rows, whoever is done first. Reads no further ahead than the team can take,
 * so that memory does not grow with the file. The first `skip` rows are passed over.
 */
export async function* answerInOrder(
  rows: AsyncIterable<Pieces>,
  team: Team,
  skip = 0,
): AsyncGenerator<Portion> {
  const underWay: Promise<Portion>[] = []
  for await (const { pieces, bytesRead } of portions(rows, skip)) {
    const task = team.answer(pieces).then((answered) => ({ ...answered, bytesRead }))
    // A task that fails is met when its turn comes; until then it must not count as unhandled.
    task.catch(() => undefined)
    underWay.push(task)
    if (underWay.length >= team.ahead) yield await (underWay.shift() as Promise<Portion>)
  }
  for (const task of underWay) yield await task
}

/** The same rows in portions, without the first `skip`. How far into the file a portion reaches is estimated from its share of the rows read at once. */
async function* portions(
  rows: AsyncIterable<Pieces>,
  skip: number,
): AsyncGenerator<Readonly<{ pieces: readonly Piece[]; bytesRead: number }>> {
  let passed = 0
  let start = 0
  for await (const { pieces, bytes } of rows) {
    const first = Math.min(pieces.length, Math.max(0, skip - passed))
    passed += pieces.length
    for (let at = first; at < pieces.length; at += ROWS) {
      const share = Math.min(1, (at + ROWS) / pieces.length)
      yield { pieces: pieces.slice(at, at + ROWS), bytesRead: start + (bytes - start) * share }
    }
    start = bytes
  }
}
