import type { CaseIndex, SourceRecord, SourceRef } from '../case/case-index'

type Row = Readonly<{ ref: SourceRef; record: SourceRecord | undefined }>

export type RowGroup = Readonly<{
  file: string
  rows: readonly Row[]
  /** Field names that all rows share, in the order of the file; null: the rows differ, and each is shown on its own. */
  fields: readonly string[] | null
}>

// More columns than this are read more easily as a list of fields.
const TABLE_FIELDS = 9

function sharedFields(rows: readonly Row[]): readonly string[] | null {
  const shown = rows.flatMap(({ record }) => (record === undefined ? [] : [Object.keys(record.fields)]))
  const first = shown[0]
  if (rows.length < 2 || first === undefined || first.length > TABLE_FIELDS) return null
  const key = first.join('\n')
  return shown.every((fields) => fields.join('\n') === key) ? first : null
}

/** Cited rows by file, in the order in which they are cited. */
export function groupRows(refs: readonly SourceRef[], record: CaseIndex['record']): RowGroup[] {
  const byFile = new Map<string, Row[]>()
  for (const ref of refs)
    byFile.set(ref.file, [...(byFile.get(ref.file) ?? []), { ref, record: record(ref) }])
  return [...byFile].map(([file, rows]) => ({ file, rows, fields: sharedFields(rows) }))
}
