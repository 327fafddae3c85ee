/** OFAC's DOS end-of-file mark, the last "record" of every legacy file. */
const END_MARK = '\u001a'

/** One more than the longest record has: what is longer is none of OFAC's. */
const CELL_NAMES = Array.from({ length: 13 }, (_, i) => `c${i}`)

/** Cells of a headerless record `{ c0, c1, … }` in order; cells that a reader padded at the end are dropped. */
export function cellsOf(record: unknown): string[] {
  if (typeof record !== 'object' || record === null) return []
  const cells: string[] = []
  for (const name of CELL_NAMES) {
    const cell: unknown = (record as Readonly<Record<string, unknown>>)[name]
    if (cell === undefined) break
    cells.push(typeof cell === 'string' ? cell : '')
  }
  // A published cell is never empty (empty is written -0-), so empty cells at the end are padding of a ragged file.
  while (cells.at(-1) === '') cells.pop()
  return cells
}

/** True for the end-of-file mark and for lines without content. */
export const isEndMark = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.replaceAll(END_MARK, '').trim() === '')

/** Text of a cell, or null for `-0-`, which is how OFAC writes "empty" (with a trailing blank). */
export function cellText(cells: readonly string[], index: number): string | null {
  const text = (cells[index] ?? '').trim()
  return text === '' || text === '-0-' ? null : text
}

/** Programmes of a primary record; OFAC separates them by `] [`. */
export const programsOf = (cells: readonly string[]): string[] =>
  (cellText(cells, 3) ?? '')
    .split('] [')
    .map((program) => program.trim())
    .filter((program) => program !== '')

const UID = /^\d{1,9}$/
const ALIAS_TYPE = /^(?:aka|fka|nka)$/
const SDN_TYPE = /^(?:individual|vessel|aircraft|-0-|entity)$/

/** What is left of `-0-` where a file is cut off in it. */
const CUT_MARK = /^-0?$/

export type LegacyKind = 'primary' | 'alias' | 'address' | 'comment'

/**
 * Which of the four legacy files a record belongs to, by its shape: 12 cells with a type (SDN.CSV), 5 with aka, fka or nka (ALT.CSV),
 * 6 with two numbers (ADD.CSV), 2 with a number (SDN_COMMENTS.CSV). OFAC data specification, https://ofac.treasury.gov/media/29976/download.
 */
export function legacyKind(cells: readonly string[]): LegacyKind | undefined {
  if (!UID.test(cells[0]?.trim() ?? '') || CUT_MARK.test(cells.at(-1)?.trim() ?? '')) return undefined
  if (cells.length === 12 && SDN_TYPE.test(cells[2]?.trim() ?? '')) return 'primary'
  const numbered = UID.test(cells[1]?.trim() ?? '')
  if (cells.length === 5 && numbered && ALIAS_TYPE.test(cells[2]?.trim() ?? '')) return 'alias'
  if (cells.length === 6 && numbered) return 'address'
  if (cells.length === 2 && !numbered) return 'comment'
  return undefined
}
