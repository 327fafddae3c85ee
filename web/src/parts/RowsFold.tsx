import type { Evidence } from '../case/case-index'
import { plural } from '../format/number'
import { EvidenceRows } from './EvidenceRows'
import { Fold } from './Fold'

type Props = Readonly<{ id: string; evidence: Evidence; nav?: boolean }>

/** The way from a statement to its rows, in place. */
export function RowsFold({ id, evidence, nav = false }: Props) {
  return (
    <Fold id={id} label={plural(evidence.total, 'row')} nav={nav}>
      <EvidenceRows evidence={evidence} />
    </Fold>
  )
}
