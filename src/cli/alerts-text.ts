import { z } from 'zod'
import type { AlertState } from '../app/alerts/alert-state.js'
import { type Clocks, DUTIES } from '../app/alerts/clocks.js'
import { STEPS } from '../app/alerts/faq5.js'
import type { Step } from '../app/alerts/step.js'
import type { AlertView } from '../app/alerts/view.js'
import { count } from '../core/format.js'
import { inert } from './inert.js'
import { columns, hangingLines, wrap } from './layout.js'

const STATE_WORDS: Readonly<Record<AlertState, string>> = {
  open: 'open',
  logged: 'logged',
  unsure: 'unsure',
  escalated: 'escalated',
  'true-match': 'TRUE MATCH',
  'false-positive': 'false positive',
  expired: 'false positive, expired',
}

const LIST_VERSION = z.looseObject({ published: z.string().nullish(), files: z.array(z.string()) })

const shown = (lines: readonly string[]): string => `${lines.map(inert).join('\n')}\n`

const standing = ({ state, awaiting }: AlertView): string =>
  awaiting === null ? STATE_WORDS[state] : `${STATE_WORDS[state]}, decision ${awaiting} awaits approval`

/** Alerts as a table, one line each. */
export function alertsText(alerts: readonly AlertView[], width: number): string {
  if (alerts.length === 0) return '  No alerts.\n'
  const rows = alerts.map((view) => [
    String(view.alert),
    standing(view),
    view.match.score.toFixed(2),
    view.query.name ?? view.queryId,
    `${view.match.entity.list} ${view.match.entity.id}`,
    view.match.entity.caption,
  ])
  const table = columns(rows, [true, false, true, false, false, false], width - 2)
  return shown([...table.map((line) => `  ${line}`), `  ${count(alerts.length)} in all`])
}

const answered = ({ byEvidence, answer }: Step): string =>
  answer === undefined ? `${byEvidence} by the evidence` : `${answer} (evidence: ${byEvidence})`

function stepLines(step: Step, number: number, width: number): string[] {
  const said = step.answer ?? step.byEvidence
  const rules: Readonly<{ yes?: string; no: string }> = STEPS[step.id]
  const follows = said === 'unknown' ? undefined : rules[said]
  return [
    `    ${number}. ${step.question}  (${step.id})`,
    `        ${answered(step)}${follows === undefined ? '' : ` -> ${follows}`}`,
    ...wrap(step.finding, width - 8).map((line) => `        ${line}`),
  ]
}

/** The version of the list on which an alert rests: publication, and the SHA-256 of its files. */
function listText(version: unknown): string {
  const parsed = LIST_VERSION.safeParse(version)
  if (!parsed.success) return 'the version is not in the store'
  const { published, files } = parsed.data
  return `published ${published ?? 'on an unknown day'}, SHA-256 of its files ${files.join(', ')}`
}

/** One alert with its evidence, the steps of OFAC FAQ 5, and its decisions. */
export function alertText(view: AlertView, width: number): string {
  const { match } = view
  const evidence = match.evidence.map((item) => [
    item.feature,
    `${item.weight >= 0 ? '+' : ''}${item.weight.toFixed(2)}`,
    `${item.query} = ${item.candidate}`,
    item.detail,
  ])
  const decisions = view.decisions.flatMap((decision) => [
    `    ${decision.number}. ${decision.outcome} by ${decision.by}, ${decision.at}${decision.counts ? '  (counts)' : ''}`,
    ...wrap(`reason: ${decision.reason}`, width - 8).map((line) => `        ${line}`),
    ...(decision.statement === null
      ? []
      : wrap(`statement: ${decision.statement}`, width - 8).map((line) => `        ${line}`)),
    ...(decision.expires === null ? [] : [`        suppresses until ${decision.expires}`]),
    ...(decision.approval === null
      ? decision.fourEyes
        ? ['        awaits approval by another person']
        : []
      : [`        ${decision.approval.verdict} by ${decision.approval.by}: ${decision.approval.reason}`]),
  ])
  return shown([
    `  Alert ${view.alert}: ${standing(view)}`,
    `    asked     ${view.query.name ?? view.queryId}  (record ${view.queryId})`,
    `    listed    ${match.entity.caption}  (${match.entity.list} ${match.entity.id}, ${match.entity.programs.join(', ')})`,
    ...hangingLines(`    list      ${listText(view.listVersion)}`, width, 14),
    ...hangingLines(
      `    rows      ${match.rows.map(({ file, row }) => `${file.slice(0, 12)} #${row}`).join(', ')}`,
      width,
      14,
    ),
    `    score     ${match.score.toFixed(2)}, mode ${match.mode}, configuration ${view.configuration.slice(0, 12)}, screening ${view.screening}, ${view.recordedAt}`,
    ...(view.previous === null
      ? []
      : [`    follows   alert ${view.previous} about the same pair of records`]),
    `    met again ${count(view.seenAgain)} times, suppressed ${count(view.suppressed)} times`,
    `    kept      ${view.keepUntil === null ? 'for as long as property is blocked, and ten years more' : `at least until ${view.keepUntil}`} (31 CFR 501.601)`,
    '',
    ...columns(evidence, [false, true, false, false], width - 4).map((line) => `    ${line}`),
    '',
    '  Steps (OFAC FAQ 5)',
    ...view.steps.flatMap((step, i) => stepLines(step, i + 1, width)),
    '',
    '  Decisions',
    ...(decisions.length === 0 ? ['    none'] : decisions),
  ])
}

/** Due dates as a table, the passed ones first: nobody tells Bridle what was filed. */
export function clocksText({ due, withoutClock }: Clocks, from: string, width: number): string {
  const passed = due.filter((clock) => clock.due < from).length
  const rows = due.map((clock) => [
    clock.due < from ? 'OVERDUE' : '',
    clock.due,
    DUTIES[clock.duty].title,
    DUTIES[clock.duty].rule,
    `alert ${clock.alert}`,
    clock.caption,
    `from ${clock.from} (${clock.fromIs})`,
  ])
  return shown([
    ...(passed === 0
      ? []
      : [`  Due before ${from}: ${count(passed)}. Bridle does not know what was filed: look each up.`]),
    `  Due from ${from} on: ${due.length === passed ? 'nothing' : count(due.length - passed)}`,
    ...columns(rows, [false, false, false, false, false, false, false], width - 4).map(
      (line) => `    ${line}`,
    ),
    ...(withoutClock.length === 0
      ? []
      : [
          `  True matches on lists that are not OFAC's (alerts ${withoutClock.join(', ')}): ask counsel what is due.`,
        ]),
    '  Bridle files nothing. Drafts: bridle alerts export --draft blocked-property',
  ])
}
