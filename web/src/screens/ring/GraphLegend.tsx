import type { CaseRing } from '../../../../src/case/schema'
import { KINDS } from './graph-kinds'

type Props = Readonly<{ ring: CaseRing }>

export function GraphLegend({ ring }: Props) {
  const kinds = [...new Set(ring.nodes.map(({ kind }) => kind))]
  return (
    <ul className="plain legend">
      {kinds.map((kind) => (
        <li key={kind}>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d={KINDS[kind].shape} className="box-shape" />
          </svg>
          {KINDS[kind].word}
        </li>
      ))}
      <li>
        <svg width="20" height="12" viewBox="0 0 20 12" aria-hidden="true">
          <rect x="0.5" y="0.5" width="19" height="11" className="box-frame" />
          <rect x="3" y="3" width="14" height="6" className="box-frame" />
        </svg>
        double frame: listed, or facilitator candidate or host, as the word says
      </li>
      <li>figure after a label: rows behind the tie</li>
    </ul>
  )
}
