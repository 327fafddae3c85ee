import type { QueryPort, SqlRow } from '../../core/ports.js'
import { type Home, homesQuery, householdsOf, readHomes } from './households.js'
import { nameTokens } from './name-tokens.js'
import { optionalInt, optionalText, text } from './read-row.js'
import { byText } from './text-order.js'

export type WorkerKind = 'employee' | 'contractor' | 'applicant' | 'unknown'

/**
 * What signals may know of a person. `person`, `household` and `firm` are labels of groups: equal labels mean the same
 * human being (equal names on two records), a declared common home of two or three, the same outside employer.
 */
export type Person = Readonly<{
  worker: string
  kind: WorkerKind
  person: string
  household: string
  firm: string | null
  department: string | null
  hired_on: string | null
  ended_on: string | null
  /** Minutes between UTC and the clock of the claimed place, from its longitude; null: unknown. */
  clock: number | null
}>

const WORKERS = `
SELECT worker, kind, name, employer, department, CAST(hired_on AS VARCHAR) AS hired_on, CAST(ended_on AS VARCHAR) AS ended_on
FROM workers WHERE worker IS NOT NULL
ORDER BY worker, valid_from NULLS FIRST, file, row`

// The sun's clock, to the nearest hour: it moves with longitude alone, so that no region has an advantage (detection.md, "Fairness").
const CLOCKS = `
SELECT worker, CAST(floor(lon / 15 + 0.5) AS BIGINT) * 60 AS clock
FROM claims WHERE worker IS NOT NULL AND lon IS NOT NULL AND kind IN ('place', 'home_address')
QUALIFY row_number() OVER (PARTITION BY worker ORDER BY valid_from DESC NULLS LAST, kind, file, row) = 1
ORDER BY worker`

/** Reads workers and what they claim of their home. One entry per worker, by id. */
export async function readPeople(port: QueryPort): Promise<Person[]> {
  const rows = await port.query(WORKERS)
  const clocks = new Map(
    (await port.query(CLOCKS)).map((row) => [text(row, 'worker'), optionalInt(row, 'clock')]),
  )
  const grouped = new Map<string, SqlRow[]>()
  for (const row of rows) {
    const worker = text(row, 'worker')
    grouped.set(worker, [...(grouped.get(worker) ?? []), row])
  }
  const named = labelPersons(
    [...grouped].map(([worker, all]) => ({ worker, name: lastText(all, 'name') ?? '' })),
  )
  const homes: readonly Home[] = readHomes(await port.query(homesQuery))
  const households = householdsOf(homes, named)
  return [...grouped]
    .map(([worker, all]) => ({
      worker,
      kind: kindOf(all),
      person: named.get(worker) ?? worker,
      household: households.get(worker) ?? worker,
      firm: lastText(all, 'employer'),
      department: lastText(all, 'department'),
      hired_on: lastText(all, 'hired_on'),
      ended_on: optionalText(all.at(-1) ?? {}, 'ended_on'),
      clock: clocks.get(worker) ?? null,
    }))
    .sort((a, b) => byText(a.worker, b.worker))
}

/** Workers with equal name tokens get one label, the first of their ids. An empty name equals nothing. */
function labelPersons(workers: readonly { worker: string; name: string }[]): Map<string, string> {
  const first = new Map<string, string>()
  const labels = new Map<string, string>()
  for (const { worker, name } of [...workers].sort((a, b) => byText(a.worker, b.worker))) {
    const key = nameTokens(name).join(' ')
    if (key !== '' && !first.has(key)) first.set(key, worker)
    labels.set(worker, first.get(key) ?? worker)
  }
  return labels
}

function lastText(rows: readonly SqlRow[], column: string): string | null {
  for (const row of [...rows].reverse()) {
    const value = optionalText(row, column)
    if (value !== null && value !== '') return value
  }
  return null
}

/** HR knows better than the applicant system, and that better than a login that nobody claims; of HR's words, the last. */
function kindOf(rows: readonly SqlRow[]): WorkerKind {
  const kinds = rows.map((row) => optionalText(row, 'kind'))
  const employed = kinds.filter((kind) => kind === 'employee' || kind === 'contractor').at(-1)
  return employed ?? (kinds.includes('applicant') ? 'applicant' : 'unknown')
}
