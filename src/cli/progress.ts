import cliProgress from 'cli-progress'
import type { Progress } from '../core/ports.js'
import { inert } from './inert.js'
import type { Terminal } from './terminal.js'

const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`

/**
 * Progress as people and logs need it: on a terminal one moving line for the running step, in a pipe one line for each finished
 * step, nothing at all when quiet. Always on the note stream.
 */
export function progressOn(terminal: Terminal, quiet: boolean): Progress {
  if (quiet) return { step: () => {}, tick: () => {}, done: () => {} }
  let name = ''
  let started = 0
  let bar: cliProgress.SingleBar | undefined
  return {
    step(next) {
      name = next
      started = performance.now()
      if (!terminal.live) return
      bar = new cliProgress.SingleBar({
        format: `  ${name.padEnd(12)} {bar} {value} of {total}`,
        clearOnComplete: true,
        hideCursor: true,
        barsize: 24,
        stream: process.stderr,
      })
      bar.start(1, 0)
    },
    tick(count, total) {
      if (bar === undefined) return
      if (total !== undefined) bar.setTotal(total)
      bar.update(count)
    },
    done(summary) {
      bar?.stop()
      bar = undefined
      const line = `  ${name.padEnd(12)} ${inert(summary)}`
      terminal.note(`${line.padEnd(terminal.width - 10)} ${seconds(started).padStart(8)}\n`)
    },
  }
}
