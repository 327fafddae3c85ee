import type { SourceRecord } from '../../case/case-index'
import { FieldValue } from '../../parts/FieldValue'
import { LongTable } from '../../parts/LongTable'

type Row = Readonly<{ row: number; record: SourceRecord }>
type Props = Readonly<{ rows: readonly Row[] }>

/** Rows as they stand in the file, one under the other; only those in view are drawn. */
export function CitedRows({ rows }: Props) {
  return (
    <LongTable
      label="Cited rows"
      className="cited"
      items={rows}
      keyOf={({ row }) => String(row)}
      estimate={80}
      columns={[
        { head: 'Row', className: 'num', cell: ({ row }) => row },
        {
          head: 'Fields as in the file',
          cell: ({ record }) => (
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
          ),
        },
      ]}
    />
  )
}
