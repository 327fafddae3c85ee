import Database from 'libsql'
import { storeFile } from '../open-store.js'

type Trigger = Readonly<{ name: string; sql: string }>

/**
 * Changes the file of a store behind Bridle's back, as somebody with write access and an SQLite shell could: triggers are dropped, the statements run, and
 * the triggers put back, so that nothing but the content shows it.
 */
export function tamper(folder: string, statements: readonly string[]): void {
  const database = new Database(storeFile(folder))
  database.pragma('foreign_keys = OFF')
  const triggers = database
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    .all() as readonly Trigger[]
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`)
  for (const statement of statements) database.exec(statement)
  for (const { sql } of triggers) database.exec(sql)
  database.close()
}
