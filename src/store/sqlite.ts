import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import path from 'node:path'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'
import Database from 'libsql'
import { AppError } from '../core/errors.js'
import type { StoreTables } from './schema.js'

/** How long one process waits for another one's transaction, milliseconds. */
const BUSY_MS = 30_000

/**
 * A transaction takes the write lock at its start and not at its first write: one that has read before it may write would be refused at once
 * instead of waiting (SQLite, "SQLITE_BUSY"), and two processes would read the same last entry of the log.
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

class LibsqlDialect extends SqliteDialect {
  readonly #database: Database.Database
  constructor(database: Database.Database) {
    super({ database })
    this.#database = database
  }
  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.#database })
  }
}

/**
 * Opens an SQLite file, made when it is not there, readable by its owner only. A rollback journal and not a write-ahead log: what is in the store
 * is then in one file, which can be copied, sealed and verified alone. Throws E_STORE_FAILED.
 */
export function openSqlite(file: string): Kysely<StoreTables> {
  try {
    if (file !== ':memory:') {
      mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
      closeSync(openSync(file, 'a', 0o600))
      chmodSync(file, 0o600)
    }
    const database = new Database(file === ':memory:' ? file : path.resolve(file), { timeout: BUSY_MS })
    for (const pragma of [
      `busy_timeout = ${BUSY_MS}`,
      'journal_mode = DELETE',
      'synchronous = FULL',
      'foreign_keys = ON',
    ])
      database.pragma(pragma)
    return new Kysely<StoreTables>({ dialect: new LibsqlDialect(database) })
  } catch (cause) {
    throw storeFailed(cause, file)
  }
}

/** Whether SQLite itself refused: a lock that did not end, a broken file, a rule of the schema. */
export const isSqliteError = (error: unknown): boolean => error instanceof Database.SqliteError

/**
 * Opens an SQLite file that is there, for reading: nothing is made, brought up to date or written. Throws E_INPUT_NOT_FOUND, E_STORE_FAILED.
 */
export function readSqlite(file: string): Kysely<StoreTables> {
  if (!existsSync(file))
    throw new AppError('E_INPUT_NOT_FOUND', 'there is no store in this folder', {
      file,
      todo: 'name the folder of the store with --store or BRIDLE_HOME',
    })
  try {
    const database = new Database(path.resolve(file), { timeout: BUSY_MS })
    for (const pragma of [`busy_timeout = ${BUSY_MS}`, 'query_only = ON']) database.pragma(pragma)
    return new Kysely<StoreTables>({ dialect: new LibsqlDialect(database) })
  } catch (cause) {
    throw storeFailed(cause, file)
  }
}

/** A failure of SQLite or of the file system as a person can read it. */
export function storeFailed(cause: unknown, file: string): AppError {
  if (cause instanceof AppError) return cause
  const got = cause instanceof Error ? cause.message : String(cause)
  return new AppError(
    'E_STORE_FAILED',
    'the store cannot be used',
    {
      file,
      got,
      todo: 'name another folder with --store or BRIDLE_HOME, or wait until the other process has finished',
    },
    cause,
  )
}
