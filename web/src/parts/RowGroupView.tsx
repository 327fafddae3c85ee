import { FileMark } from './FileMark'
import type { RowGroup } from './group-rows'
import { RecordFields } from './RecordFields'
import { RecordTable } from './RecordTable'
import { rowRanges } from './row-ranges'
import { useFew } from './use-few'

// Enough to see the pattern; the others are cited by number and one press away.
const FEW_IN_TABLE = 10
const FEW_ON_THEIR_OWN = 3

type Props = Readonly<{ group: RowGroup }>

/** The cited rows of one file. */
export function RowGroupView({ group }: Props) {
  const few = useFew(group.rows, group.fields === null ? FEW_ON_THEIR_OWN : FEW_IN_TABLE)
  const rest = group.rows.slice(few.shown.length).map(({ ref }) => ref.row)
  return (
    <div className="evidence-file">
      <p>
        <FileMark sha256={group.file} />
      </p>
      {group.fields === null ? (
        few.shown.map(({ ref, record }) => <RecordFields key={ref.row} row={ref.row} record={record} />)
      ) : (
        <RecordTable fields={group.fields} rows={few.shown} />
      )}
      {few.rest > 0 && (
        <p className="label">
          Also cited: rows {rowRanges(rest)}.{' '}
          <button type="button" className="fold" onClick={few.showAll}>
            Show them
          </button>
        </p>
      )}
    </div>
  )
}
