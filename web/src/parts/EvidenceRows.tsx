import { useCase } from '../case/CaseContext'
import type { Evidence } from '../case/case-index'
import { count } from '../format/number'
import { groupRows } from './group-rows'
import { RowGroupView } from './RowGroupView'

type Props = Readonly<{ evidence: Evidence }>

/** The rows behind a statement, as they stand in their files. */
export function EvidenceRows({ evidence }: Props) {
  const { record } = useCase()
  const { rows, total, query } = evidence
  return (
    <div className="evidence">
      {groupRows(rows, record).map((group) => (
        <RowGroupView key={group.file} group={group} />
      ))}
      {total > rows.length && (
        <p className="label">
          This report cites {count(rows.length)} of {count(total)} rows.
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
