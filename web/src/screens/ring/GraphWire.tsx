import { plural } from '../../format/number'
import { words } from '../../format/text'
import { href } from '../../route/route'
import { fit } from './fit'
import type { Wire } from './graph-layout'

// Width of the label zone at 12 px.
const CHARACTERS = 19

type Props = Readonly<{ ring: string; wire: Wire; lit: boolean; chosen: boolean }>

export function GraphWire({ ring, wire, lit, chosen }: Props) {
  const { edge, index, label } = wire
  const rows = ` · ${edge.evidence.total}`
  const text = edge.label === '' ? words(edge.kind) : edge.label
  const whole = `${words(edge.kind)}: ${edge.label} (${plural(edge.evidence.total, 'row')})`
  return (
    <a
      href={href(['rings', ring], { select: chosen ? '' : `e${index}` })}
      className={`wire${lit ? '' : ' dim'}${chosen ? ' chosen' : ''}`}
      aria-label={`Tie ${whole}`}
    >
      <title>{whole}</title>
      <path d={wire.path} className="wire-hit" />
      <path d={wire.path} className="wire-line" />
      <text x={label.x} y={label.y} textAnchor={label.anchor} className="svg-note halo">
        {fit(text, CHARACTERS - rows.length)}
        {rows}
      </text>
    </a>
  )
}
