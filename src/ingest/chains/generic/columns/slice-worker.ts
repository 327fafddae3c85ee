import { closeSync, openSync, readSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import type { FileSettings } from '../../../adapter.js'
import { countLines, type LineCount } from './count-lines.js'
import type { Layout } from './layout.js'
import { parseSlice, type SharedColumns, type SliceResult } from './parse-slice.js'

/** What a worker is asked: to count the lines between two bytes of a file, or to read them. */
export type SliceTask = Readonly<{ path: string; start: number; end: number }> &
  Readonly<
    | { kind: 'count' }
    | { kind: 'parse'; layout: Layout; settings: FileSettings; out: SharedColumns; first: number }
  >

export type SliceAnswer<T extends SliceTask['kind']> = T extends 'count' ? LineCount : SliceResult

/** Does one task; in a worker or in the thread that asks. */
export function runSlice(task: SliceTask): LineCount | SliceResult {
  const file = openSync(task.path, 'r')
  try {
    let place = task.start
    const read = (into: Uint8Array): number => {
      const got = readSync(file, into, 0, Math.min(into.length, task.end - place), place)
      place += got
      return got
    }
    return task.kind === 'count'
      ? countLines(read)
      : parseSlice(read, task.layout, task.settings, task.out, task.first)
  } finally {
    closeSync(file)
  }
}

parentPort?.on('message', (task: SliceTask) => parentPort?.postMessage(runSlice(task)))
