import { Piscina } from 'piscina'
import { saveIndex } from '../../../screen/index.js'
import type { Screener, ScreenSettings } from '../../screen.js'
import { type Answered, answerer } from './answer-pieces.js'
import type { Piece } from './read-pieces.js'
import type { WorkerInput } from './worker.js'

/** Those who answer rows side by side. */
export type Team = Readonly<{
  /** How many rows' answers may be under way before the first of them is waited for, in tasks. */
  ahead: number
  answer(pieces: readonly Piece[]): Promise<Answered>
  close(): Promise<void>
}>

/** Tasks per thread that are under way: one is worked on, one waits, so that no thread is idle while its answer is taken. */
const TASKS_EACH = 2

/** Starts a team of so many threads; one alone is this thread. All of them look at one index in shared memory. */
export function startTeam(screener: Screener, settings: ScreenSettings, threads: number): Team {
  if (threads <= 1) {
    const answer = answerer(screener)
    return {
      ahead: 1,
      answer: (pieces) => Promise.resolve(answer(pieces)),
      close: () => Promise.resolve(),
    }
  }
  const { index, ...loaded } = screener.loaded
  const input: WorkerInput = { index: saveIndex(index), loaded, settings }
  const pool = new Piscina<readonly Piece[], Answered>({
    filename: new URL('./worker.js', import.meta.url).href,
    name: 'answerPieces' satisfies keyof typeof import('./worker.js'),
    workerData: input,
    minThreads: threads,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    execArgv: [],
  })
  return {
    ahead: threads * TASKS_EACH,
    answer: (pieces) => pool.run(pieces),
    close: () => pool.destroy(),
  }
}
