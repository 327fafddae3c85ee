import { useCase } from '../case/CaseContext'
import type { Evidence } from '../case/case-index'
import { count } from '../format/number'
import { FileMark } from './FileMark'
import { groupRows } from './group-rows'
import { RecordFields } from './RecordFields'
import { RecordTable } from './RecordTable'

type Props = Readonly<{ evidence: Evidence }>

/** The rows behind a statement, as they stand in their files. */
export function EvidenceRows({ evidence }: Props) {
  const { record } = useCase()
  const { rows, total, query } = evidence
  return (
    <div className="evidence">
      {groupRows(rows, record).map((group) => (
        <div key={group.file} className="evidence-file">
          <p>
            <FileMark sha256={group.file} />
          </p>
          {group.fields === null ? (
            group.rows.map(({ ref, record: found }) => (
              <RecordFields key={ref.row} row={ref.row} record={found} />
            ))
          ) : (
            <RecordTable fields={group.fields} rows={group.rows} />
          )}
        </div>
      ))}
      {total > rows.length && (
        <p className="muted">
          Showing {count(rows.length)} of {count(total)} rows.
          {query !== undefined && (
            <>
              {' '}
              All of them: <code>{query}</code>
            </>
          )}
        </p>
      )}
    </div>
  )
}
