import type { Recognition, Sample } from '../../adapter.js'
import { cellsOf, isEndMark, legacyKind } from './cells.js'

/** Consolidated files carry no name of their list; their published names do (cons_prim.csv, cons_alt.csv, …). */
const CONSOLIDATED_NAME = /(?:^|\/)cons_(?:prim|alt|add|comments)\b/i
/** Programmes under which OFAC lists persons that are not SDNs, as they occur in cons_prim.csv. */
const NON_SDN_PROGRAM =
  /^(?:NS-PLC|CMIC-EO13959|561-Related|FSE-\w+|13599|UKRAINE-EO13662\] \[RUSSIA-EO14024)$/

const rowCells = (row: unknown): string[] =>
  Array.isArray(row) ? cellsOf(Object.fromEntries(row.map((cell, i) => [`c${i}`, cell]))) : cellsOf(row)

/**
 * Recognises the four legacy files by the shape of their records: no header, an entity number first, `-0-` for empty cells.
 * `consolidated` asks for the files of the non-SDN list, which only their names or the programmes in them tell apart.
 */
export function recogniseLegacy(sample: Sample, consolidated: boolean): Recognition | undefined {
  if (sample.format !== 'csv') return undefined
  const rows = [sample.header, ...sample.records].map(rowCells).filter((cells) => !isEndMark(cells))
  if (rows.length === 0) return undefined
  const kinds = rows.map(legacyKind)
  if (kinds.filter((kind) => kind !== undefined).length / kinds.length < 0.9) return undefined
  const hasMark = rows.some((cells) => cells.some((cell) => cell.trim() === '-0-'))
  const onlyComments = kinds.every((kind) => kind === 'comment')
  if (!hasMark && !(onlyComments && rows.every((cells) => /; |\.$/.test(cells[1] ?? '')))) return undefined
  const nonSdn =
    CONSOLIDATED_NAME.test(sample.path) ||
    rows.slice(0, 5).some((cells) => NON_SDN_PROGRAM.test(cells[3] ?? ''))
  if (nonSdn !== consolidated) return undefined
  const found = [...new Set(kinds.filter((kind) => kind !== undefined))].sort().join(' and ')
  return {
    confidence: onlyComments ? 0.8 : 0.95,
    reason: `records shaped like OFAC's ${found} file, without header`,
    headerless: true,
  }
}
