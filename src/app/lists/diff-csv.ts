import { csv } from '../../report/csv.js'
import type { VersionDiff } from './diff-versions.js'

/**
 * A diff as a table, safe in spreadsheets: one line per value that only one version has, with the file and record that say it.
 *
 * @example `changed,us-ofac-sdn,7157,"KIM, Chol",name,added,"KIM, Chul (aka)",ALT.CSV,812`
 */
export function diffCsv({ changes, paths }: VersionDiff): string {
  const header = ['change', 'list', 'entity', 'caption', 'field', 'side', 'value', 'file', 'record']
  const rows = changes.flatMap(({ kind, list, entity, caption, fields }) =>
    fields.flatMap(({ field, removed, added }) =>
      [
        ...removed.map((one) => ['removed', one] as const),
        ...added.map((one) => ['added', one] as const),
      ].map(([side, { value, rows: cited }]) => {
        const [first] = cited
        const file = first === undefined ? '' : (paths.get(first.file) ?? first.file)
        return [kind, list, entity, caption, field, side, value, file, first?.row ?? null]
      }),
    ),
  )
  return csv(header, rows)
}
