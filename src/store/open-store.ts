import path from 'node:path'
import type { Kysely, Transaction } from 'kysely'
import { MIGRATIONS } from './migrations.js'
import { migrate } from './migrate.js'
import type { StoreTables } from './schema.js'
import { isSqliteError, openSqlite, storeFailed } from './sqlite.js'

/** A place inside a transaction of the store. */
export type StoreTransaction = Transaction<StoreTables>

/** Alerts, decisions, versions of lists and the log of it all. */
export type Store = Readonly<{
  /** Folder of the store: the SQLite file and the versions of lists. */
  folder: string
  /** For reading. What is written goes through `commit`, in a transaction of {@link Store.transaction}. */
  db: Kysely<StoreTables>
  /** Runs a piece of work that lands whole or not at all; waits for other processes. */
  transaction<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T>
  close(): Promise<void>
}>

/** The file of a store in its folder. */
export const storeFile = (folder: string): string => path.join(folder, 'bridle.sqlite')

/**
 * Opens the store in a folder (`$BRIDLE_HOME`), made when it is not there, and brings its schema up to date. `at` is the time that new schema
 * steps are stamped with. Close it. Throws E_STORE_FAILED, E_STORE_NEWER, E_STORE_BROKEN.
 */
export async function openStore(folder: string, at: string): Promise<Store> {
  const file = storeFile(folder)
  const db = openSqlite(file)
  try {
    await migrate(db, MIGRATIONS, at, file)
  } catch (cause) {
    await db.destroy()
    throw storeFailed(cause, file)
  }
  return {
    folder,
    db,
    transaction: async (work) => {
      try {
        return await db.transaction().execute(work)
      } catch (cause) {
        throw isSqliteError(cause) ? storeFailed(cause, file) : cause
      }
    },
    close: () => db.destroy(),
  }
}
