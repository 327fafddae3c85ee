import { type Kysely, sql } from 'kysely'
import { migrate } from '../migrate.js'
import { MIGRATIONS } from '../migrations.js'
import type { StoreTables } from '../schema.js'
import { openSqlite } from '../sqlite.js'
import type { Problem } from './problem.js'

type Definition = Readonly<{ type: string; name: string; sql: string }>

const definitions = async (db: Kysely<StoreTables>): Promise<Definition[]> => {
  const { rows } = await sql<Definition>`SELECT type, name, sql FROM sqlite_master
    WHERE sql IS NOT NULL ORDER BY type, name`.execute(db)
  return rows
}

/**
 * Compares tables, indexes and the triggers that refuse changes with those of an empty store of the same schema. Returns the problems and the names of
 * the tables that there are.
 */
export async function checkSchema(
  db: Kysely<StoreTables>,
  applied: number,
): Promise<Readonly<{ problems: Problem[]; tables: ReadonlySet<string> }>> {
  const fresh = openSqlite(':memory:')
  try {
    await migrate(fresh, MIGRATIONS.slice(0, applied), '', ':memory:')
    const found = new Map((await definitions(db)).map((one) => [`${one.type} ${one.name}`, one.sql]))
    const wanted = new Map((await definitions(fresh)).map((one) => [`${one.type} ${one.name}`, one.sql]))
    const problems = [...new Set([...found.keys(), ...wanted.keys()])].sort().flatMap((name): Problem[] => {
      const [is, should] = [found.get(name), wanted.get(name)]
      if (is === should) return []
      const what =
        is === undefined ? 'is missing' : should === undefined ? 'does not belong to Bridle' : 'was changed'
      return [{ entry: null, text: `schema: ${name} ${what}` }]
    })
    const tables = [...found.keys()].filter((name) => name.startsWith('table ')).map((name) => name.slice(6))
    return { problems, tables: new Set(tables) }
  } finally {
    await fresh.destroy()
  }
}
