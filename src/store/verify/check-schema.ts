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

/** The table of applied steps is written by no entry of the log; what it must hold follows from the schema, all but the times. */
async function checkSteps(db: Kysely<StoreTables>, fresh: Kysely<StoreTables>): Promise<Problem[]> {
  const stepsOf = async (store: Kysely<StoreTables>) =>
    new Map(
      (await store.selectFrom('migrations').selectAll().orderBy('number').execute()).map((step) => [
        step.number,
        step,
      ]),
    )
  const [found, wanted] = [await stepsOf(db), await stepsOf(fresh)]
  return [...new Set([...found.keys(), ...wanted.keys()])]
    .sort((a, b) => a - b)
    .flatMap((number): Problem[] => {
      const [is, should] = [found.get(number), wanted.get(number)]
      const isWhole = is !== undefined && is.name === should?.name && is.sha256 === should.sha256
      if (isWhole && !Number.isNaN(Date.parse(is.applied_at))) return []
      const what =
        is === undefined
          ? 'is missing'
          : should === undefined
            ? 'does not belong to Bridle'
            : isWhole
              ? 'has no time'
              : 'was changed'
      return [{ entry: null, text: `schema: step ${number} ${what}` }]
    })
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
    problems.push(...(await checkSteps(db, fresh)))
    const tables = [...found.keys()].filter((name) => name.startsWith('table ')).map((name) => name.slice(6))
    return { problems, tables: new Set(tables) }
  } finally {
    await fresh.destroy()
  }
}
