/**
 * Tables of the store, typed once; the SQL that makes them is in `migrations/`. Times are UTC as `2026-03-01T12:00:00.000Z`, days as
 * `2026-03-01`, hashes SHA-256 in lower-case hex. A column that a later migration adds must allow null: the log holds hashes of rows, in which
 * null counts as absent (see `commit.ts`).
 */
export type StoreTables = {
  migrations: MigrationRow
  audit: AuditRow
  settings: SettingRow
  list_versions: ListVersionRow
  list_files: ListFileRow
  list_removals: ListRemovalRow
  list_checks: ListCheckRow
  documents: DocumentRow
  screenings: ScreeningRow
  alerts: AlertRow
  sightings: SightingRow
  decisions: DecisionRow
  approvals: ApprovalRow
}

/** A migration that was applied. */
export type MigrationRow = Readonly<{ number: number; name: string; sha256: string; applied_at: string }>

/** One entry of the log: `hash` covers all other columns, `previous` is the hash of the entry before. */
export type AuditRow = Readonly<{
  number: number
  at: string
  actor: string
  action: string
  /** Canonical JSON: facts of the action, and which rows it wrote with their hashes. */
  payload: string
  previous: string
  hash: string
}>

/** A rule of this store; `value` is JSON. */
export type SettingRow = Readonly<{ name: string; value: string }>

/** What became of a version of a list. */
export type ListVersionState = 'active' | 'superseded' | 'pending' | 'refused'

/** One version of one list that was fetched or imported. */
export type ListVersionRow = Readonly<{
  number: number
  /** Id of the list, such as `us-ofac-sdn`. */
  list: string
  /** Hash of the file, or of the sorted hashes of its parts. */
  sha256: string
  /** Day or time of publication as the list says it; null when its form does not. */
  published: string | null
  fetched_at: string
  /** Address it came from, or the name of the imported file. */
  source: string
  etag: string | null
  /** Entities in it. */
  entities: number
  state: ListVersionState
  approved_by: string | null
  approved_at: string | null
  /** Folder of its files below the store's. */
  folder: string
  /** Who says the day of publication: the list itself, its server (Last-Modified), or the person who imported it. */
  published_by?: 'list' | 'server' | 'person' | null | undefined
}>

/** One file of a version, as it was published. */
export type ListFileRow = Readonly<{
  number: number
  /** Number of the version. */
  version: number
  name: string
  sha256: string
  bytes: number
  /** Address or path that it came from. */
  source: string
  etag: string | null
  last_modified: string | null
  /** Its last byte is the end mark 0x1A: a later one without it was cut off. */
  ended: 0 | 1
}>

/** Entities that a publisher took out of a list that shrank suddenly: they keep alerting until somebody approves. */
export type ListRemovalRow = Readonly<{
  number: number
  list: string
  /** The version that no longer has them. */
  version: number
  /** The last version that has them: their records are read from there. */
  kept_from: number
  /** Day of the version that no longer has them. */
  removed_on: string
  /** JSON: their ids, sorted. */
  entities: string
  state: 'pending' | 'approved' | 'superseded'
  by: string | null
  at: string | null
  reason: string | null
}>

/** When a list was last asked for, and how it went. */
export type ListCheckRow = Readonly<{
  list: string
  at: string
  outcome: 'updated' | 'unchanged' | 'failed'
  problem: string | null
}>

/** A text that many rows refer to by its hash: configurations, versions of lists. `json` is canonical. */
export type DocumentRow = Readonly<{ sha256: string; kind: 'configuration' | 'list version'; json: string }>

/** One recorded run of `bridle screen`. */
export type ScreeningRow = Readonly<{
  number: number
  at: string
  by: string
  /** Canonical JSON: documents used, and how many queries ended how. */
  summary: string
}>

/** A match that somebody has to look at (`alert`), or that policy only logs (`logged`). Never changed: its state follows from decisions. */
export type AlertRow = Readonly<{
  number: number
  kind: 'alert' | 'logged'
  /** Hash of query id, its compared fields, list, entity id and its compared fields. */
  pair: string
  /** 1 for the first alert of a pair; higher when a suppression expired. */
  round: number
  /** Latest alert before this one about the same query id, list and entity. */
  previous: number | null
  query_id: string
  list: string
  entity_id: string
  caption: string
  score: number
  mode: string
  /** JSON: the query as asked. */
  query: string
  /** Canonical JSON: its fields that are compared. */
  query_compared: string
  /** JSON: the match with entity, evidence and rows of the list. */
  match: string
  /** Canonical JSON: the fields of the entity that are compared. */
  entity_compared: string
  list_version: string
  configuration: string
  screening: number
  recorded_at: string
}>

/** A later screening that met the pair of an alert again. */
export type SightingRow = Readonly<{
  number: number
  alert: number
  screening: number
  /** The decision that suppressed it; null when the alert was open or a true match. */
  decision: number | null
  at: string
  score: number
}>

/** Outcomes of a decision. */
export const OUTCOMES = ['true-match', 'false-positive', 'unsure', 'escalated'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Who decided what about an alert, when and why. */
export type DecisionRow = Readonly<{
  number: number
  alert: number
  outcome: Outcome
  by: string
  at: string
  reason: string
  /** What made somebody sure who compared no identifier. */
  statement: string | null
  /** JSON: the steps of OFAC FAQ 5 with what the evidence said and what was answered. */
  steps: string
  /** First day on which a false positive suppresses no longer. */
  expires: string | null
  /** Whether it counts only after another person approved it. */
  four_eyes: 0 | 1
  /** Day on which property was blocked; on which a transaction was rejected. */
  blocked_on: string | null
  rejected_on: string | null
}>

/** A second person's word on a decision. */
export type ApprovalRow = Readonly<{
  number: number
  decision: number
  verdict: 'approved' | 'refused'
  by: string
  at: string
  reason: string
}>

/** Tables whose rows are written with an entry of the log, and their keys. */
export const LOGGED = {
  settings: 'name',
  list_versions: 'number',
  list_files: 'number',
  list_removals: 'number',
  list_checks: 'list',
  documents: 'sha256',
  screenings: 'number',
  alerts: 'number',
  sightings: 'number',
  decisions: 'number',
  approvals: 'number',
} as const satisfies {
  readonly [T in Exclude<keyof StoreTables, 'migrations' | 'audit'>]: keyof StoreTables[T]
}
export type LoggedTable = keyof typeof LOGGED
