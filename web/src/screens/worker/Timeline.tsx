import { Fragment } from 'react'
import type { CasePerson } from '../../../../src/case/schema'
import { words } from '../../format/text'
import { moment } from '../../format/time'
import { Nothing } from '../../parts/Nothing'
import { Prose } from '../../parts/Prose'
import { RowsButton } from '../../parts/RowsButton'
import { RowsRow } from '../../parts/RowsRow'
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
            <Fragment key={index}>
              <tr>
                <th scope="row" className="time">
                  {moment(event.time)}
                </th>
                <td data-head="What">{words(event.kind)}</td>
                <td>
                  <Prose text={event.text} /> <RowsButton id={`t${index}`} total={event.rows.length} nav />
                </td>
              </tr>
              <RowsRow
                id={`t${index}`}
                evidence={{ rows: event.rows, total: event.rows.length }}
                columns={3}
              />
            </Fragment>
          ))}
        </tbody>
      </table>
    </>
  )
}
