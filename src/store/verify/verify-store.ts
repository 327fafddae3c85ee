import { type Kysely, sql } from 'kysely'
import { AppError } from '../../core/errors.js'
import { MIGRATIONS } from '../migrations.js'
import { storeFile } from '../open-store.js'
import type { StoreTables } from '../schema.js'
import { isSqliteError, readSqlite } from '../sqlite.js'
import { ChainCheck } from './check-chain.js'
import { checkListFiles, damageText } from './check-list-files.js'
import { checkSchema } from './check-schema.js'
import { checkTables } from './check-tables.js'
import type { Problem } from './problem.js'

/** What verifying a store showed. It is intact when there are no problems. */
export type StoreReport = Readonly<{
  file: string
  entries: number
  /** Hash of the last entry: keep it elsewhere, and give it as `head` the next time. */
  head: string
  /** Number of the entry whose hash was given as head; null when none was given or it is not in the log. */
  headEntry: number | null
  /** Rows that the log speaks of. */
  rows: number
  /** Kept files of lists, which were compared with their hashes. */
  listFiles: number
  problems: readonly Problem[]
}>

/** Entries read at once. */
const PAGE = 1000

/**
 * Verifies a store without changing it: computes the hash chain of the log again, and compares every row of every table with what the log says was
 * written, and every kept file of a list with its hash. `head` is a hash that an earlier verification printed: without one, entries that were cut off at the end together with their rows leave no trace,
 * and neither does a log that was computed anew as a whole.
 *
 * Throws E_INPUT_NOT_FOUND without a store, E_STORE_NEWER.
 */
export async function verifyStore(folder: string, head?: string): Promise<StoreReport> {
  const file = storeFile(folder)
  const db = readSqlite(file)
  try {
    // One snapshot, while other processes go on writing.
    return await db.connection().execute(async (snapshot) => {
      await sql`BEGIN`.execute(snapshot)
      try {
        return await examine(snapshot, folder, head)
      } finally {
        await sql`ROLLBACK`.execute(snapshot)
      }
    })
  } catch (cause) {
    if (!isSqliteError(cause)) throw cause
    const got = cause instanceof Error ? cause.message : String(cause)
    const problem = { entry: null, text: `SQLite cannot read it: ${got}` }
    return { file, entries: 0, head: '', headEntry: null, rows: 0, listFiles: 0, problems: [problem] }
  } finally {
    await db.destroy()
  }
}

async function examine(
  db: Kysely<StoreTables>,
  folder: string,
  head: string | undefined,
): Promise<StoreReport> {
  const file = storeFile(folder)
  const applied = await db
    .selectFrom('migrations')
    .select('number')
    .orderBy('number', 'desc')
    .executeTakeFirst()
  const newest = applied?.number ?? 0
  if (newest > MIGRATIONS.length)
    throw new AppError('E_STORE_NEWER', 'the store was made by a newer version of Bridle', {
      file,
      expected: `schema ${MIGRATIONS.length} or older`,
      got: `schema ${newest}`,
      todo: 'verify it with the newer version',
    })
  const { problems: schema, tables } = await checkSchema(db, newest)
  const chain = new ChainCheck()
  let entries = 0
  let headEntry: number | null = null
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const page = await db
      .selectFrom('audit')
      .selectAll()
      .where('number', '>', after)
      .orderBy('number')
      .limit(PAGE)
      .execute()
    for (const entry of page) {
      chain.take(entry)
      if (entry.hash === head) headEntry = entry.number
    }
    entries += page.length
    after = page.at(-1)?.number ?? after
    if (page.length < PAGE) break
  }
  const rows = chain.written.size
  const kept = tables.has('list_files') ? await checkListFiles(db, folder) : { files: 0, damaged: [] }
  const problems = [
    ...(await integrity(db)),
    ...schema,
    ...chain.problems,
    ...(await checkTables(db, tables, chain.written)),
    ...kept.damaged.map((one): Problem => ({ entry: null, text: damageText(one) })),
  ]
  if (head !== undefined && headEntry === null)
    problems.push({
      entry: chain.last.number + 1,
      text: `no entry has the hash ${head}: entries after ${chain.last.number} were removed, or the log was computed anew`,
    })
  return { file, entries, head: chain.last.hash, headEntry, rows, listFiles: kept.files, problems }
}

/** What SQLite itself finds wrong with its file. */
async function integrity(db: Kysely<StoreTables>): Promise<Problem[]> {
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check(20)`.execute(db)
  return rows
    .filter((row) => row.integrity_check !== 'ok')
    .map((row) => ({ entry: null, text: `SQLite: ${row.integrity_check}` }))
}
