import { shorten } from '../ring/shorten'
import type { Box } from './sankey-layout'

/** Free of the frame on both sides. */
const PADDING = 20

type Props = Readonly<{ box: Box; name: string; amount: string; listed: boolean }>

export function SankeyBox({ box, name, amount, listed }: Props) {
  const { x, y, width, height } = box
  const middle = y + height / 2
  return (
    <g className={listed ? 'box listed' : 'box'}>
      <title>{`${name} (${box.id}): ${amount}`}</title>
      <rect x={x} y={y} width={width} height={height} className="box-frame" />
      {listed && (
        <rect x={x + 3} y={y + 3} width={width - 6} height={height - 6} className="box-frame inner" />
      )}
      <text x={x + 10} y={middle - 3} className="svg-label">
        {shorten(name, width - PADDING)}
      </text>
      <text x={x + 10} y={middle + 12} className="svg-note">
        {amount}
        {listed && <tspan className="box-mark"> listed</tspan>}
      </text>
    </g>
  )
}
