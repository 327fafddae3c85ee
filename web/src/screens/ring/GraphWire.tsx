import { plural } from '../../format/number'
import { words } from '../../format/text'
import { href } from '../../route/route'
import type { Wire } from './graph-layout'
import { shorten, textWidth } from './shorten'
import { tieRows, tieWords } from './tie-text'

type Props = Readonly<{ ring: string; wire: Wire; room: number; lit: boolean; chosen: boolean }>

export function GraphWire({ ring, wire, room, lit, chosen }: Props) {
  const { edge, index, label } = wire
  const rows = tieRows(edge)
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
        {shorten(tieWords(edge), room - textWidth(rows))}
        {rows}
      </text>
    </a>
  )
}
