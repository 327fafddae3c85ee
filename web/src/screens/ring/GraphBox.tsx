import { href } from '../../route/route'
import { KINDS } from './graph-kinds'
import type { Box } from './graph-layout'
import { twoLines } from './shorten'

/** Free of the frame on both sides. */
const PADDING = 16
const LINE = 15

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
  const marks = [node.listed ? 'listed' : '', role ?? ''].filter((mark) => mark !== '').join(', ')
  const lines = twoLines(node.label, width - PADDING).filter((line) => line !== '')
  const top = y + (height - LINE * (1 + lines.length + (marks === '' ? 0 : 1))) / 2 + 1
  const whole = [word, node.label, marks].filter((each) => each !== '').join(', ')
  const state = `${lit ? '' : ' dim'}${chosen ? ' chosen' : ''}${node.listed ? ' listed' : ''}${marks === '' ? '' : ' marked'}`
  return (
    <a
      href={href(['rings', ring], { select: chosen ? '' : node.id })}
      className={`box${state}`}
      aria-label={whole}
      data-nav=""
    >
      <title>{whole}</title>
      <rect x={x} y={y} width={width} height={height} className="box-frame" />
      {marks !== '' && (
        <rect x={x + 3} y={y + 3} width={width - 6} height={height - 6} className="box-frame inner" />
      )}
      <path d={shape} transform={`translate(${x + 9} ${top})`} className="box-shape" />
      <text x={x + 27} y={top + 10} className="svg-note">
        {word}
      </text>
      {lines.map((line, i) => (
        <text key={line} x={x + 9} y={top + 10 + LINE * (i + 1)} className="svg-label">
          {line}
        </text>
      ))}
      {marks !== '' && (
        <text x={x + 9} y={top + 10 + LINE * (lines.length + 1)} className="box-mark">
          {marks}
        </text>
      )}
    </a>
  )
}
