import type { Evidence } from '../../case/case-index'
import { RowsFold } from '../../parts/RowsFold'

type Props = Readonly<{ id: string; text: string; evidence: Evidence }>

/** A claim or an observation with the way to its rows. */
export function Statement({ id, text, evidence }: Props) {
  return (
    <div className="statement">
      <p>{text}</p>
      <RowsFold id={id} evidence={evidence} nav />
    </div>
  )
}
