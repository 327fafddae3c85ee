import type { CasePerson } from '../../../../src/case/schema'
import { words } from '../../format/text'
import { day } from '../../format/time'
import { useWidth } from '../../parts/use-width'

const LANE = 20
const AXIS = 20
const NAMES = 132
const RIGHT = 8

type Props = Readonly<{ events: CasePerson['timeline'] }>

/** One lane per kind of event, one stroke per event, years and quarters under them. */
export function TimelineStrip({ events }: Props) {
  const [frame, width] = useWidth<HTMLDivElement>(900)
  const times = events.map(({ time }) => Date.parse(time))
  const from = Math.min(...times)
  const span = Math.max(Math.max(...times) - from, 1)
  const x = (time: number): number => NAMES + ((time - from) / span) * Math.max(width - NAMES - RIGHT, 40)
  const kinds = [...new Set(events.map(({ kind }) => kind))]
  const height = kinds.length * LANE + AXIS
  const first = events[0]
  const last = events.at(-1)
  if (first === undefined || last === undefined) return null
  return (
    <div ref={frame} className="strip">
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`Events from ${day(first.time)} to ${day(last.time)} in ${kinds.length} kinds; the table below lists them`}
      >
        {kinds.map((kind, lane) => (
          <g key={kind}>
            <text x={0} y={lane * LANE + 14} className="svg-label">
              {words(kind)}
            </text>
            <line
              x1={NAMES}
              x2={width}
              y1={lane * LANE + LANE - 0.5}
              y2={lane * LANE + LANE - 0.5}
              className="svg-rule"
            />
            {events
              .filter((event) => event.kind === kind)
              .map((event) => (
                <rect
                  key={`${event.time} ${event.text}`}
                  x={x(Date.parse(event.time)) - 1}
                  y={lane * LANE + 4}
                  width={2}
                  height={LANE - 8}
                  className="svg-mark"
                />
              ))}
          </g>
        ))}
        <text x={NAMES} y={height - 4} className="svg-note">
          {day(first.time)}
        </text>
        <text x={width - RIGHT} y={height - 4} textAnchor="end" className="svg-note">
          {day(last.time)}
        </text>
      </svg>
    </div>
  )
}
