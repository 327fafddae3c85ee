import { FieldValue } from './FieldValue'
import type { RowGroup } from './group-rows'
import { MissingRecord } from './MissingRecord'
import { Scroll } from './Scroll'

type Props = Readonly<{ fields: readonly string[]; rows: RowGroup['rows'] }>

/** Rows of one file under one another, so that what differs stands out. */
export function RecordTable({ fields, rows }: Props) {
  return (
    <Scroll label="Rows as they stand in the file">
      <table className="records">
        <thead>
          <tr>
            <th scope="col" className="num">
              row
            </th>
            {fields.map((field) => (
              <th scope="col" key={field}>
                {field}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ ref, record }) => (
            <tr key={ref.row}>
              <th scope="row" className="num">
                {ref.row}
              </th>
              {record === undefined ? (
                <td colSpan={fields.length}>
                  <MissingRecord />
                </td>
              ) : (
                fields.map((field) => (
                  <td key={field}>
                    <FieldValue value={record.fields[field] ?? ''} />
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
