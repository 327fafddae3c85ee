import type { Recognition, Sample } from '../../adapter.js'
import { isConsolidated } from '../us-ofac/which-list.js'
import { cellsOf, isEndMark, legacyKind, programsOf } from './cells.js'

const rowCells = (row: unknown): string[] =>
  Array.isArray(row) ? cellsOf(Object.fromEntries(row.map((cell, i) => [`c${i}`, cell]))) : cellsOf(row)

/**
 * Recognises the four legacy files by the shape of their records: no header, an entity number first, `-0-` for empty cells.
 * `consolidated` asks for the files of the non-SDN list, which only their names or the programmes in them tell apart.
 */
export function recogniseLegacy(sample: Sample, consolidated: boolean): Recognition | undefined {
  if (sample.format !== 'csv') return undefined
  // The first record was taken for a header, whose repeated cells get a number.
  const first = sample.header.map((cell) => cell.replace(/ \(\d+\)$/, ''))
  const rows = [first, ...sample.records].map(rowCells).filter((cells) => !isEndMark(cells))
  if (rows.length === 0) return undefined
  const kinds = rows.map(legacyKind)
  if (kinds.filter((kind) => kind !== undefined).length / kinds.length < 0.9) return undefined
  const hasMark = rows.some((cells) => cells.some((cell) => cell.trim() === '-0-'))
  const onlyComments = kinds.every((kind) => kind === 'comment')
  if (!hasMark && !(onlyComments && rows.every((cells) => /; |\.$/.test(cells[1] ?? '')))) return undefined
  const primaries = rows.slice(0, 5).filter((cells) => legacyKind(cells) === 'primary')
  if (isConsolidated(sample.path, primaries.map(programsOf)) !== consolidated) return undefined
  const found = [...new Set(kinds.filter((kind) => kind !== undefined))].sort().join(' and ')
  return {
    confidence: onlyComments ? 0.8 : 0.95,
    reason: `records shaped like OFAC's ${found} file, without header`,
    headerless: true,
  }
}
