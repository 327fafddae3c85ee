import { type Cell, csv } from '../../report/csv.js'
import type { AlertView } from './view.js'

const HEADER = [
  'alert',
  'state',
  'query_id',
  'query_name',
  'list',
  'entity_id',
  'caption',
  'score',
  'mode',
  'list_published',
  'recorded_at',
  'seen_again',
  'suppressed',
  'keep_until',
  'decision',
  'outcome',
  'by',
  'at',
  'reason',
  'statement',
  'expires',
  'approval',
  'approved_by',
  'approved_at',
  'counts',
]

/** Alerts as CSV, one line per decision, one for an alert without any. Cells that a spreadsheet would run are neutralised (`report/csv`). */
export const alertsCsv = (alerts: readonly AlertView[]): string => csv(HEADER, alerts.flatMap(linesOf))

function linesOf(view: AlertView): Cell[][] {
  const { match } = view
  const alert: Cell[] = [
    view.alert,
    view.state,
    view.queryId,
    view.query.name ?? null,
    match.entity.list,
    match.entity.id,
    match.entity.caption,
    match.score,
    match.mode,
    publishedIn(view.listVersion),
    view.recordedAt,
    view.seenAgain,
    view.suppressed,
    view.keepUntil,
  ]
  if (view.decisions.length === 0) return [[...alert, ...HEADER.slice(alert.length).map(() => null)]]
  return view.decisions.map((decision) => [
    ...alert,
    decision.number,
    decision.outcome,
    decision.by,
    decision.at,
    decision.reason,
    decision.statement,
    decision.expires,
    decision.approval?.verdict ?? (decision.fourEyes ? 'awaited' : null),
    decision.approval?.by ?? null,
    decision.approval?.at ?? null,
    decision.counts ? 'yes' : 'no',
  ])
}

const publishedIn = (version: unknown): string | null =>
  typeof version === 'object' &&
  version !== null &&
  'published' in version &&
  typeof version.published === 'string'
    ? version.published
    : null
