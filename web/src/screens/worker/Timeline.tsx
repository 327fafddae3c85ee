import type { CasePerson } from '../../../../src/case/schema'
import { plural } from '../../format/number'
import { words } from '../../format/text'
import { moment } from '../../format/time'
import { EvidenceRows } from '../../parts/EvidenceRows'
import { Fold } from '../../parts/Fold'
import { Nothing } from '../../parts/Nothing'
import { TimelineStrip } from './TimelineStrip'

type Props = Readonly<{ person: CasePerson }>

/** What happened when. The strip shows where events crowd; the table under it is its twin. */
export function Timeline({ person }: Props) {
  const { timeline } = person
  if (timeline.length === 0) return <Nothing>No dated row is cited for this person.</Nothing>
  const sorted = timeline
    .map((event, index) => ({ event, index }))
    .sort((a, b) => (a.event.time < b.event.time ? -1 : a.event.time > b.event.time ? 1 : a.index - b.index))
  return (
    <>
      <TimelineStrip events={sorted.map(({ event }) => event)} />
      <table className="timeline">
        <thead>
          <tr>
            <th scope="col">Time (UTC)</th>
            <th scope="col">What</th>
            <th scope="col">Event</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ event, index }) => (
            <tr key={index}>
              <th scope="row" className="time">
                {moment(event.time)}
              </th>
              <td data-head="What">{words(event.kind)}</td>
              <td>
                {event.text}{' '}
                <Fold id={`t${index}`} label={plural(event.rows.length, 'row')} nav>
                  <EvidenceRows evidence={{ rows: event.rows, total: event.rows.length }} />
                </Fold>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
