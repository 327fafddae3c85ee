import type { JsonDifference } from '../app/screen/json-differences.js'
import type { Replayed, ReplayChoice } from '../app/screen/replay.js'
import { AppError } from '../core/errors.js'
import { count, plural } from '../core/format.js'
import { inert } from './inert.js'
import { wrap } from './layout.js'
import type { Terminal } from './terminal.js'

/** Letters of one side of a difference that are shown to a person; `--json` has all. */
const SHOWN = 160

/** Asks stored results again and prints what became of them. Throws E_INPUT_INVALID when not all came out the same. */
export async function replayResults(
  terminal: Terminal,
  file: string,
  choice: ReplayChoice,
  asJson: boolean,
): Promise<void> {
  const { replay } = await import('../app/screen/replay.js')
  const counts = { same: 0, changed: 0, 'not replayable': 0 }
  for await (const one of replay(file, choice)) {
    counts[one.replay]++
    if (asJson) terminal.write(`${JSON.stringify(one)}\n`)
    else if (one.replay !== 'same') terminal.write(`${textOf(one, terminal.width).map(inert).join('\n')}\n`)
  }
  const all = counts.same + counts.changed + counts['not replayable']
  const sum = `${plural(all, 'result')}: ${count(counts.same)} same, ${count(counts.changed)} changed, ${count(counts['not replayable'])} not replayable`
  if (!asJson) terminal.write(`  ${sum}\n`)
  if (all > 0 && counts.same === all) return
  throw new AppError('E_INPUT_INVALID', 'not every result came out the same', {
    file,
    got: sum,
    todo: 'look at what changed; for a replay, name the lists of that time with --list, or keep them (bridle lists)',
  })
}

function textOf(one: Replayed, width: number): string[] {
  const head = `  row ${count(one.row)}, ${one.id ?? 'without id'}: ${one.replay}`
  const why = one.why === undefined ? [] : wrap(one.why, width - 4).map((text) => `    ${text}`)
  if (one.basis === undefined) return [head, ...why]
  return [head, ...why, ...[...one.basis, ...one.result].map(differenceText)]
}

const differenceText = ({ what, stored, now }: JsonDifference): string =>
  `    ${what}: ${shown(stored)} -> ${shown(now)}`

function shown(value: unknown): string {
  if (value === undefined) return 'not there'
  const text = JSON.stringify(value)
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text
}
