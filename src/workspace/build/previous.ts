import { access } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { quote } from '../database/load-rows.js'
import { RECORD_TABLES } from './raw-tables.js'

/** The workspace of the last run, attached as `old`. */
export type Previous = Readonly<{
  /** True when it holds the rows of a file under this key. */
  holds(file: string, key: string): boolean
  /** Copies the rows of these files, in the order of their hashes. */
  copy(files: readonly string[]): Promise<void>
  detach(): Promise<void>
}>

const NOTHING: Previous = { holds: () => false, copy: async () => {}, detach: async () => {} }

/** Attaches the workspace at `path` read-only. One that does not exist, or is of another version, holds nothing. */
export async function attachPrevious(connection: DuckDBConnection, path: string): Promise<Previous> {
  const exists = await access(path).then(
    () => true,
    () => false,
  )
  if (!exists) return NOTHING
  const keys = new Map<string, string>()
  try {
    await connection.run(`ATTACH '${path.replaceAll("'", "''")}' AS old (READ_ONLY)`)
    const reader = await connection.runAndReadAll('SELECT file, key FROM old.raw.readings')
    for (const [file, key] of reader.getRows()) keys.set(String(file), String(key))
  } catch (error) {
    // A cache that cannot be read is as good as none; the build writes a new one over it.
    if (!(error instanceof Error)) throw error
    await connection.run('DETACH DATABASE IF EXISTS old')
    return NOTHING
  }
  return {
    holds: (file, key) => keys.get(file) === key,
    async copy(files) {
      if (files.length === 0) return
      // Hashes are hex digits: nothing to escape.
      const list = files.map((file) => `'${file}'`).join(', ')
      for (const table of [...RECORD_TABLES, 'rejects', 'skips', 'readings'])
        await connection.run(
          `INSERT INTO raw.${quote(table)} SELECT * FROM old.raw.${quote(table)} WHERE file IN (${list})`,
        )
    },
    detach: async () => {
      await connection.run('DETACH DATABASE IF EXISTS old')
    },
  }
}
