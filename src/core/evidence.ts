/**
 * A record is the atom of evidence.
 *
 * `file` is the SHA-256 of the file's bytes as stored (64 lower-case hex digits). `row` is the 1-based number of
 * the record in that file, header excluded, rejected records counted.
 */
export type SourceRef = Readonly<{ file: string; row: number }>

/** At least one row: a finding that cites nothing does not type-check. */
export type Rows = readonly [SourceRef, ...SourceRef[]]

/**
 * The rows behind a statement: at most {@link MAX_ROWS} of them by file and row, `total` how many there are.
 * `query` is the question that yields all of them when `total` is larger than the list.
 */
export type Evidence = Readonly<{ rows: Rows; total: number; query?: string }>

/** What was compared with what, and what it contributed. */
export type Comparison = Readonly<{
  feature: string
  /** Contribution of this feature; its unit is the engine's (screen: points of score, detect: bits). */
  weight: number
  /** The value as asked. */
  query: string
  /** The value as found. */
  candidate: string
  /** One sentence for a person. */
  detail: string
}>

/** A finding cites this many rows at most; more would bury the reader, `total` and `query` say the rest. */
export const MAX_ROWS = 50

const before = (a: SourceRef, b: SourceRef): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.row - b.row

/** Sorts by file and row and drops repetitions. Returns a new array. */
export function sortRows(rows: readonly SourceRef[]): SourceRef[] {
  const sorted = [...rows].sort(before)
  return sorted.filter((row, i) => {
    const last = sorted[i - 1]
    return last === undefined || last.file !== row.file || last.row !== row.row
  })
}

/**
 * Builds evidence from any number of rows. Returns `undefined` for none, because an absence must cite the files that
 * were looked at instead.
 */
export function evidenceOf(rows: readonly SourceRef[], query?: string): Evidence | undefined {
  const [first, ...rest] = sortRows(rows)
  if (first === undefined) return undefined
  const cited: Rows = [first, ...rest.slice(0, MAX_ROWS - 1)]
  return { rows: cited, total: rest.length + 1, ...(query === undefined ? {} : { query }) }
}
