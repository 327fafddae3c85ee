import { CAUSES, type Cause } from '../../core/finding.js'
import { type Signal, SOURCES } from '../signal.js'
import { CAUSE_CAPS, CIRCUMSTANCES, NEGATIVE_CAP, SOURCE_CAPS, TIERS, WEIGHTY } from '../weigh/table.data.js'

/** docs/methodology/detection-signals.md: every weight, with the reason given for it. */
export function signalTable(signals: readonly Signal[]): string {
  return [
    '# Signals and weights',
    '',
    'Generated from the headers of `src/detect/signals/*.sql` and `src/detect/weigh/table.data.ts` by `npm run docs`; do not edit.',
    '',
    'All numbers are bits: log₂ likelihood ratios, judgements of experts with their derivation written down. None is a measured frequency, and none is',
    'ever shown as a probability.',
    '',
    ...table(
      'Caps per cause',
      ['cause', 'at most', 'why'],
      CAUSES.map((cause) => [cause, String(CAUSE_CAPS[cause].bits), CAUSE_CAPS[cause].why]),
    ),
    ...table(
      'Caps per source, within one cause',
      ['source', 'at most', 'why'],
      SOURCES.map((source) => [source, String(SOURCE_CAPS[source].bits), SOURCE_CAPS[source].why]),
    ),
    `Evidence in favour of a person takes away at most ${NEGATIVE_CAP.bits} bits: ${NEGATIVE_CAP.why}.`,
    '',
    ...table(
      'Innocent circumstances',
      ['an honest person …', 'would explain', 'costs', 'why'],
      CIRCUMSTANCES.map(({ text, explains, explainsFrom, bits, rare, why }) => [
        text,
        [
          ...explains,
          ...(explainsFrom === undefined
            ? []
            : [`${explainsFrom.cause} (where all of it is from ${explainsFrom.source})`]),
        ].join(', '),
        `${bits}${rare ? ' (rare)' : ''}`,
        why,
      ]),
    ),
    'Common circumstances may coincide, and their costs add; of the rare ones at most one is assumed.',
    '',
    `\`investigate now\`: score at least +${TIERS.investigate.least} (${TIERS.investigate.why}).`,
    `Of ${WEIGHTY.join(', ')}, at least ${TIERS.investigate.weighty} bits of one, sign-ins left out, must stay under the best innocent hypothesis (its cost stays too).`,
    `\`review\`: score at least ${TIERS.review.least} (${TIERS.review.why}). \`note\`: any other signal.`,
    '',
    ...CAUSES.flatMap((cause) => signalsOf(cause, signals)),
  ].join('\n')
}

function signalsOf(cause: Cause, signals: readonly Signal[]): string[] {
  const own = signals.filter((signal) => signal.cause === cause)
  return table(
    `Signals of ${cause}`,
    ['signal', 'source', 'bits', 'why', 'ATT&CK', 'reference'],
    own.map(({ id, title, source, millibits, derivation, attack, reference }) => [
      `**${title}** \`${id}\``,
      source,
      String(millibits / 1000),
      derivation,
      attack,
      reference,
    ]),
  )
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [`## ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line), '']
}
