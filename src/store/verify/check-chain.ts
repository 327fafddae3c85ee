import { entryHash, GENESIS } from '../commit.js'
import type { AuditRow } from '../schema.js'
import type { Problem } from './problem.js'

/** What an entry says about a row: the hash that it wrote. */
export type Written = Readonly<{ entry: number; table: string; key: string; sha256: string }>

/** So many numbers are tried when an entry may have been moved; more would make a destroyed log slow to verify. */
const NEAREST = 20_000
const SEARCHES = 20

/** Follows the chain entry by entry, in the order of their numbers. */
export class ChainCheck {
  readonly problems: Problem[] = []
  /** What the log says was written last, by table and key. */
  readonly written = new Map<string, Written>()
  /** Number and hash of the last entry that was seen. */
  last = { number: 0, hash: GENESIS }
  #searches = 0

  /** Takes the next entry. */
  take(entry: AuditRow): void {
    const { number, hash, previous } = entry
    const { last } = this
    if (number < 1) this.#problem(number, `entry ${number} has a number that no entry can have`)
    if (number > last.number + 1) this.#missing(last.number + 1, number - 1)
    if (entryHash(entry) !== hash) this.#changed(entry)
    else if (number === last.number + 1 && previous !== last.hash)
      this.#problem(
        number,
        `entry ${number} does not follow entry ${last.number}: one of the two was replaced`,
      )
    for (const row of writtenIn(entry)) this.written.set(`${row.table}\0${row.key}`, row)
    this.last = { number, hash }
  }

  #missing(from: number, to: number): void {
    const which = from === to ? `entry ${from} is` : `entries ${from} to ${to} are`
    this.#problem(from, `${which} missing`)
  }

  #changed(entry: AuditRow): void {
    const was = this.#searches++ < SEARCHES ? numberWrittenAs(entry) : undefined
    const text =
      was === undefined
        ? `entry ${entry.number} was changed: its hash is not that of its content`
        : `entry ${entry.number} was moved: it was written as entry ${was}`
    this.#problem(entry.number, text)
  }

  #problem(entry: number, text: string): void {
    this.problems.push({ entry, text })
  }
}

/** The number under which the content of an entry fits its hash; undefined when there is none near. */
function numberWrittenAs(entry: AuditRow): number | undefined {
  for (let away = 1; away <= NEAREST; away++)
    for (const number of [entry.number - away, entry.number + away])
      if (number > 0 && entryHash({ ...entry, number }) === entry.hash) return number
  return undefined
}

function writtenIn({ number, payload }: AuditRow): Written[] {
  const rows = rowsOf(payload)
  return rows.flatMap((row) =>
    isWritten(row) ? [{ entry: number, table: row.table, key: String(row.key), sha256: row.sha256 }] : [],
  )
}

function rowsOf(payload: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(payload)
    const rows = typeof value === 'object' && value !== null && 'rows' in value ? value.rows : undefined
    return Array.isArray(rows) ? rows : []
  } catch {
    // A payload that is no JSON cannot fit its hash, which is the problem that is reported.
    return []
  }
}

const isWritten = (row: unknown): row is Readonly<{ table: string; key: string | number; sha256: string }> =>
  typeof row === 'object' &&
  row !== null &&
  'table' in row &&
  'key' in row &&
  'sha256' in row &&
  typeof row.table === 'string' &&
  typeof row.sha256 === 'string'
