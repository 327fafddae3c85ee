import type { Evidence } from '../case/case-index'
import { useOpen } from '../route/use-open'
import { EvidenceRows } from './EvidenceRows'

type Props = Readonly<{ id: string; evidence: Evidence; columns: number }>

/** The rows of a table's line, in a line of their own under it: a column would be too narrow for them. */
export function RowsRow({ id, evidence, columns }: Props) {
  if (!useOpen().is(id)) return null
  return (
    <tr className="signal-rows">
      <td colSpan={columns}>
        <EvidenceRows evidence={evidence} />
      </td>
    </tr>
  )
}
