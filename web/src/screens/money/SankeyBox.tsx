import { fit } from '../ring/fit'
import type { Box } from './sankey-layout'

// What the width of a box holds at 12 px.
const CHARACTERS = 28

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
        {fit(name, CHARACTERS)}
      </text>
      <text x={x + 10} y={middle + 12} className="svg-note">
        {amount}
        {listed && <tspan className="box-mark"> listed</tspan>}
      </text>
    </g>
  )
}
