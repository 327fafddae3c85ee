import { type Kysely, sql } from 'kysely'
import { AppError } from '../core/errors.js'
import type { Migration } from './migration.js'
import type { StoreTables } from './schema.js'
import { sha256 } from './sha256.js'

const checksum = ({ statements }: Migration): string => sha256(statements.join(';\n'))

/**
 * Brings the schema up to date, forward only, each step in a transaction of its own; another process doing the same is waited for. Throws E_STORE_NEWER
 * for a store that a newer Bridle made, E_STORE_BROKEN when an applied step is not the one that this program knows.
 */
export async function migrate(
  db: Kysely<StoreTables>,
  migrations: readonly Migration[],
  at: string,
  file: string,
): Promise<void> {
  await sql`CREATE TABLE IF NOT EXISTS migrations (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT`.execute(
    db,
  )
  const applied = await db.selectFrom('migrations').selectAll().orderBy('number').execute()
  const newest = applied.at(-1)?.number ?? 0
  if (newest > migrations.length)
    throw new AppError('E_STORE_NEWER', 'the store was made by a newer version of Bridle', {
      file,
      expected: `schema ${migrations.length} or older`,
      got: `schema ${newest}`,
      todo: 'install the newer version; a store is never taken back',
    })
  for (const step of migrations) {
    const known = applied.find(({ number }) => number === step.number)
    if (known === undefined) await apply(db, step, at)
    else if (known.sha256 !== checksum(step))
      throw new AppError(
        'E_STORE_BROKEN',
        `step ${step.number} of the schema is not the one that Bridle applies`,
        {
          file,
          expected: checksum(step),
          got: known.sha256,
          todo: 'restore the store from a copy that "bridle verify" accepts',
        },
      )
  }
}

async function apply(db: Kysely<StoreTables>, step: Migration, at: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // Somebody else may have been first while we waited for the lock.
    const done = await tx
      .selectFrom('migrations')
      .select('number')
      .where('number', '=', step.number)
      .execute()
    if (done.length > 0) return
    for (const statement of step.statements) await sql.raw(statement).execute(tx)
    await tx
      .insertInto('migrations')
      .values({ number: step.number, name: step.name, sha256: checksum(step), applied_at: at })
      .execute()
  })
}
