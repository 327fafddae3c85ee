import { href } from '../../route/route'
import { twoLines } from './fit'
import { KINDS } from './graph-kinds'
import type { Box } from './graph-layout'

// What the width of a box holds at 12 px.
const CHARACTERS = 25

type Props = Readonly<{
  ring: string
  box: Box
  role: 'facilitator candidate' | 'host' | null
  lit: boolean
  chosen: boolean
}>

/** A node: shape and word for its kind, its label, and in words whether it is listed or may be a facilitator. */
export function GraphBox({ ring, box, role, lit, chosen }: Props) {
  const { node, x, y, width, height } = box
  const { word, shape } = KINDS[node.kind]
  const [first, second] = twoLines(node.label, CHARACTERS)
  const marks = [node.listed ? 'listed' : '', role ?? ''].filter((mark) => mark !== '')
  const top = y + (height - (second === '' ? 36 : 46)) / 2
  const classes = [
    'box',
    lit ? '' : 'dim',
    chosen ? 'chosen' : '',
    node.listed ? 'listed' : '',
    role === null ? '' : 'marked',
  ]
  return (
    <a
      href={href(['rings', ring], { select: chosen ? '' : node.id })}
      className={classes.filter((each) => each !== '').join(' ')}
      aria-label={[word, node.label, ...marks].join(', ')}
      data-nav=""
    >
      <title>{[word, node.label, ...marks].join(', ')}</title>
      <rect x={x} y={y} width={width} height={height} className="box-frame" />
      {(role !== null || node.listed) && (
        <rect x={x + 3} y={y + 3} width={width - 6} height={height - 6} className="box-frame inner" />
      )}
      <path d={shape} transform={`translate(${x + 9} ${top})`} className="box-shape" />
      <text x={x + 27} y={top + 10} className="svg-note">
        {word}
        {marks.length > 0 && <tspan className="box-mark"> {marks.join(', ')}</tspan>}
      </text>
      <text x={x + 9} y={top + 28} className="svg-label">
        {first}
      </text>
      {second !== '' && (
        <text x={x + 9} y={top + 43} className="svg-label">
          {second}
        </text>
      )}
    </a>
  )
}
