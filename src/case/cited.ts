import { type SourceRef, sortRows } from '../core/evidence.js'

const isRef = (value: object): value is SourceRef =>
  'file' in value && 'row' in value && typeof value.file === 'string' && typeof value.row === 'number'

/**
 * Every record that a part of a case cites, sorted, each once. Walks the whole value, so that a new place that cites rows cannot
 * be forgotten here.
 */
export function citedRows(value: unknown): SourceRef[] {
  const found: SourceRef[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if (!Array.isArray(node) && isRef(node)) {
      found.push({ file: node.file, row: node.row })
      return
    }
    for (const child of Object.values(node)) visit(child)
  }
  visit(value)
  return sortRows(found)
}

/** Key of a record in `case.records`. */
export const recordKey = (ref: SourceRef): string => `${ref.file}:${ref.row}`
