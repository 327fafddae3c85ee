import type { SourceRecord } from '../case/case-index'
import { FieldValue } from './FieldValue'
import { MissingRecord } from './MissingRecord'

type Props = Readonly<{ row: number; record: SourceRecord | undefined }>

/** One row, field by field. */
export function RecordFields({ row, record }: Props) {
  return (
    <div className="record">
      <p className="label">row {row}</p>
      {record === undefined ? (
        <MissingRecord />
      ) : (
        <dl className="fields">
          {Object.entries(record.fields).map(([field, value]) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>
                <FieldValue value={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
