import { workerData } from 'node:worker_threads'
import { loadIndex } from '../../../screen/index.js'
import { type ScreenSettings, screenerOver } from '../../screen.js'
import type { LoadedLists } from '../load-lists.js'
import { type Answered, answerer } from './answer-pieces.js'
import type { Piece } from './read-pieces.js'

/** What a thread needs to answer as the one that started it: the index as bytes that both share, and all else that was loaded. */
export type WorkerInput = Readonly<{
  index: Uint8Array
  loaded: Omit<LoadedLists, 'index'>
  settings: ScreenSettings
}>

/** Answers rows in a thread of its own. */
export async function answerPieces(pieces: readonly Piece[]): Promise<Answered> {
  return (await answers)(pieces)
}

async function start({ index, loaded, settings }: WorkerInput): Promise<ReturnType<typeof answerer>> {
  return answerer(await screenerOver({ ...loaded, index: loadIndex(index).index }, settings))
}

// Once per thread, however many rows it answers.
const answers = start(workerData as WorkerInput)
