import { Fragment } from 'react'
import type { CaseRing } from '../../../../src/case/schema'
import { bits } from '../../format/number'
import { isOpaque, words } from '../../format/text'
import { Ends } from '../../parts/Ends'
import { PersonLink } from '../../parts/PersonLink'
import { RowsButton } from '../../parts/RowsButton'
import { RowsRow } from '../../parts/RowsRow'

type Props = Readonly<{ ring: CaseRing }>

export function RingLinkTable({ ring }: Props) {
  const sorted = ring.links.map((link, index) => ({ link, index })).sort((a, b) => b.link.bits - a.link.bits)
  return (
    <table className="stack">
      <thead>
        <tr>
          <th scope="col">Link</th>
          <th scope="col">Value</th>
          <th scope="col">Shared by</th>
          <th scope="col" className="num">
            Bits
          </th>
          <th scope="col">Rows</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ link, index }) => (
          <Fragment key={`${link.kind} ${link.value}`}>
            <tr>
              <th scope="row">
                {words(link.kind)}
                {link.household && <span className="muted"> household kind</span>}
              </th>
              <td data-head="Value">{isOpaque(link.value) ? <Ends value={link.value} /> : link.value}</td>
              <td data-head="Shared by">
                <ul className="plain">
                  {link.workers.map((id) => (
                    <li key={id}>
                      <PersonLink id={id} />
                    </li>
                  ))}
                </ul>
              </td>
              <td className="num" data-head="Bits">
                {bits(link.bits)}
              </td>
              <td>
                <RowsButton id={`l${index}`} total={link.evidence.total} nav />
              </td>
            </tr>
            <RowsRow id={`l${index}`} evidence={link.evidence} columns={5} />
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}
