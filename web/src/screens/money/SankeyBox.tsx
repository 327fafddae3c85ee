import { twoLines } from '../ring/shorten'
import type { Box } from './sankey-layout'

/** Free of the frame on both sides. */
const PADDING = 20
const LINE = 15

type Props = Readonly<{ box: Box; name: string; amount: string; listed: boolean }>

export function SankeyBox({ box, name, amount, listed }: Props) {
  const { x, y, width, height } = box
  const lines = twoLines(name, width - PADDING).filter((line) => line !== '')
  const top = y + (height - LINE * (lines.length + 1)) / 2 + 11
  return (
    <g className={listed ? 'box listed' : 'box'}>
      <title>{`${name} (${box.id}): ${amount}`}</title>
      <rect x={x} y={y} width={width} height={height} className="box-frame" />
      {listed && (
        <rect x={x + 3} y={y + 3} width={width - 6} height={height - 6} className="box-frame inner" />
      )}
      {lines.map((line, i) => (
        <text key={line} x={x + 10} y={top + LINE * i} className="svg-label">
          {line}
        </text>
      ))}
      <text x={x + 10} y={top + LINE * lines.length} className="svg-note">
        {amount}
        {listed && <tspan className="box-mark"> listed</tspan>}
      </text>
    </g>
  )
}
