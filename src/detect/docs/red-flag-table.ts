import { DECISIONS, RED_FLAGS } from '../data/red-flags.data.js'
import type { Signal } from '../signal.js'

/** docs/red-flags.md: every published indicator with the decision about it and the signals that read it today. */
export function redFlagTable(signals: readonly Signal[]): string {
  const readBy = (flag: string): string =>
    signals
      .filter(({ flags }) => flags.includes(flag))
      .map(({ id }) => `\`${id}\``)
      .join(', ')
  const today = RED_FLAGS.filter(({ id }) => readBy(id) !== '').length
  const counts = DECISIONS.map(
    (decision) => `${RED_FLAGS.filter((flag) => flag.decision === decision).length} ${decision}`,
  )
  const rows = RED_FLAGS.map(({ id, indicator, decision, note }) => {
    const signal = decision === 'automated' ? readBy(id) || 'not yet' : ''
    return `| ${id} | ${cell(indicator)} | ${decision} | ${signal} | ${cell(note)} |`
  })
  return [
    '# The published indicators, and what is done about each',
    '',
    'Generated from `src/detect/data/red-flags.data.ts` and the headers of the signals by `npm run docs`; do not edit.',
    '',
    `${RED_FLAGS.length} indicators: ${counts.join(', ')}. ${today} are read by a signal today.`,
    '',
    '*automated*: read from records. *off by default*: only when asked for. *human input*: entered by a person, never inferred. *refused*: never.',
    '',
    '| id | indicator | decision | signals | note |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

const cell = (text: string): string => text.replaceAll('|', '\\|')
