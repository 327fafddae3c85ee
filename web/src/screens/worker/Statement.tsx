import type { Evidence } from '../../case/case-index'
import { Prose } from '../../parts/Prose'
import { RowsFold } from '../../parts/RowsFold'

type Props = Readonly<{ id: string; text: string; evidence: Evidence }>

/** A claim or an observation with the way to its rows. */
export function Statement({ id, text, evidence }: Props) {
  return (
    <div className="statement">
      <p>
        <span>
          <Prose text={text} />
        </span>
      </p>
      <RowsFold id={id} evidence={evidence} nav />
    </div>
  )
}
