import type { Query } from '../../screen/index.js'
import { type Change, type Stamp, storable } from '../../store/commit.js'
import type { StoreTransaction } from '../../store/open-store.js'
import type { AlertRow } from '../../store/schema.js'
import { changedFields } from './compared-fields.js'
import type { FoundPair } from './find-pairs.js'
import type { RecordedMatch } from './recorded-line.js'

/** The run that a batch belongs to, with the documents that its alerts refer to. */
export type Run = Readonly<{
  screening: number
  configuration: string
  /** Document of each list, by its id. */
  listVersions: ReadonlyMap<string, string>
  /** Why nothing is clear; undefined when it is. */
  stale: string | undefined
}>

/** The latest alert about the same query id and entity, whose compared fields then differ. */
export async function latestAbout(
  tx: StoreTransaction,
  unwritten: readonly Change[],
  query: Query,
  { match }: FoundPair,
): Promise<AlertRow | undefined> {
  const id = storable(query.id)
  const waiting = unwritten.findLast(
    (change) =>
      change.table === 'alerts' &&
      change.row.query_id === id &&
      change.row.list === match.entity.list &&
      change.row.entity_id === match.entity.id,
  )
  if (waiting?.table === 'alerts') return waiting.row
  return tx
    .selectFrom('alerts')
    .selectAll()
    .where('query_id', '=', id)
    .where('list', '=', match.entity.list)
    .where('entity_id', '=', match.entity.id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** What a new alert says about the one before it. */
export const previousOf = (before: AlertRow, found: FoundPair): RecordedMatch['previous'] & object => ({
  alert: before.number,
  changed: [
    ...changedFields(JSON.parse(before.query_compared), JSON.parse(found.queryCompared)).map(
      (field) => `query.${field}`,
    ),
    ...changedFields(JSON.parse(before.entity_compared), JSON.parse(found.entityCompared)).map(
      (field) => `entity.${field}`,
    ),
  ],
})

/** The row of a new alert. */
export function alertRow(
  number: number,
  { at }: Stamp,
  run: Run,
  query: Query,
  { match, kind, pair, queryCompared, entityCompared }: FoundPair,
  round: number,
  previous: AlertRow | undefined,
): AlertRow {
  const { entity, score, mode } = match
  return {
    number,
    kind,
    pair,
    round,
    previous: previous?.number ?? null,
    query_id: storable(query.id),
    list: entity.list,
    entity_id: entity.id,
    caption: storable(entity.caption),
    score,
    mode,
    query: JSON.stringify(query),
    query_compared: queryCompared,
    match: JSON.stringify(match),
    entity_compared: entityCompared,
    list_version: run.listVersions.get(entity.list) ?? '',
    configuration: run.configuration,
    screening: run.screening,
    recorded_at: at,
  }
}
