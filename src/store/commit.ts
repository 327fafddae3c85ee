import { sql } from 'kysely'
import { canonicalJson, type Json } from '../core/canonical-json.js'
import { AppError } from '../core/errors.js'
import type { StoreTransaction } from './open-store.js'
import { type AuditRow, LOGGED, type LoggedTable, type StoreTables } from './schema.js'
import { sha256 } from './sha256.js'

/** Who does something, and when (UTC, as `2026-03-01T12:00:00.000Z`). Both come from the rim. */
export type Stamp = Readonly<{ by: string; at: string }>

/** A row to write: new, or in the place of the one with the same key. */
export type Change = { readonly [T in LoggedTable]: Readonly<{ table: T; row: StoreTables[T] }> }[LoggedTable]

/** What an entry of the log tells: `facts` for people, `rows` with the hash of each row that was written. */
export type Entry = Readonly<{
  action: string
  facts: Readonly<Record<string, Json>>
  rows: readonly Change[]
}>

/** `previous` of the first entry. */
export const GENESIS = '0'.repeat(64)

/** Hash of a row: SHA-256 of its canonical JSON, absent columns left out. */
export const rowHash = (row: object): string => sha256(canonicalJson(row as { readonly [key: string]: Json }))

/** Hash of an entry: SHA-256 of the canonical JSON of its other columns, in this order. */
export const entryHash = (entry: Omit<AuditRow, 'hash'>): string =>
  sha256(canonicalJson([entry.number, entry.at, entry.actor, entry.action, entry.payload, entry.previous]))

/**
 * Writes rows together with the entry of the log that tells of them: the only way in which the store changes. The log holds hashes of rows and not
 * the rows, so that what retention no longer allows can be erased without breaking the chain. Returns the entry.
 */
export async function commit(tx: StoreTransaction, { by, at }: Stamp, entry: Entry): Promise<AuditRow> {
  for (const { table, row } of entry.rows) await put(tx, table, row)
  const last = await tx
    .selectFrom('audit')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const rows = entry.rows.map(({ table, row }) => ({ table, key: keyOf(table, row), sha256: rowHash(row) }))
  const unsealed = {
    number: (last?.number ?? 0) + 1,
    at,
    actor: storable(by),
    action: entry.action,
    payload: canonicalJson({ ...entry.facts, rows }),
    previous: last?.hash ?? GENESIS,
  }
  const sealed = { ...unsealed, hash: entryHash(unsealed) }
  await tx.insertInto('audit').values(sealed).execute()
  return sealed
}

/** The next free number of a table; inside a transaction nobody else can take it. */
export async function nextNumber(
  tx: StoreTransaction,
  table: Exclude<LoggedTable, 'settings' | 'documents' | 'list_checks'>,
): Promise<number> {
  const { rows } = await sql<{
    last: number | null
  }>`SELECT max(number) AS last FROM ${sql.table(table)}`.execute(tx)
  return (rows[0]?.last ?? 0) + 1
}

const keyOf = (table: LoggedTable, row: object): string | number =>
  (row as Readonly<Record<string, string | number>>)[LOGGED[table]] ?? ''

async function put(tx: StoreTransaction, table: LoggedTable, row: object): Promise<void> {
  const columns = Object.entries(row)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, checked(table, name, value)] as const)
  const names = sql.join(columns.map(([name]) => sql.ref(name)))
  const values = sql.join(columns.map(([, value]) => sql.val(value)))
  const key = LOGGED[table]
  const others = columns.filter(([name]) => name !== key)
  const replaced = sql.join(others.map(([name]) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`))
  await sql`INSERT INTO ${sql.table(table)} (${names}) VALUES (${values})
    ON CONFLICT (${sql.ref(key)}) DO UPDATE SET ${replaced}`.execute(tx)
}

/** SQLite ends a text at its first NUL and cannot hold half a surrogate pair: what is stored must be what was hashed. */
function checked(table: string, name: string, value: unknown): unknown {
  if (typeof value !== 'string' || storable(value) === value) return value
  throw new AppError('E_INVARIANT', `${table}.${name} holds a text that cannot be stored`)
}

/** A text as the store can hold it: NUL and halves of surrogate pairs become U+FFFD. */
export const storable = (text: string): string =>
  text
    .replaceAll('\0', '\ufffd')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
