/** What a batch found so far. Every row is counted once, under `alerts`, `notClear`, `clear` or `problems`. */
export type BatchCounts = Readonly<{
  rows: number
  alerts: number
  notClear: number
  clear: number
  problems: number
  /** Matches by list. */
  matches: Readonly<Record<string, number>>
}>

export const NO_COUNTS: BatchCounts = { rows: 0, alerts: 0, notClear: 0, clear: 0, problems: 0, matches: {} }

/** Both together. */
export function addCounts(a: BatchCounts, b: BatchCounts): BatchCounts {
  const matches: Record<string, number> = { ...a.matches }
  for (const [list, n] of Object.entries(b.matches)) matches[list] = (matches[list] ?? 0) + n
  return {
    rows: a.rows + b.rows,
    alerts: a.alerts + b.alerts,
    notClear: a.notClear + b.notClear,
    clear: a.clear + b.clear,
    problems: a.problems + b.problems,
    matches,
  }
}
