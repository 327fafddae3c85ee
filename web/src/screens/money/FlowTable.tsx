import { Fragment } from 'react'
import { useCase } from '../../case/CaseContext'
import { placesOf, showUnits } from '../../format/amount'
import { Ends } from '../../parts/Ends'
import { RowsButton } from '../../parts/RowsButton'
import { RowsRow } from '../../parts/RowsRow'
import { Scroll } from '../../parts/Scroll'
import type { FlowLink } from './flow-links'

type Props = Readonly<{ links: readonly FlowLink[]; symbol: string; decimals: number | null }>

// A report cites rows; a table of hundreds in place would bury the sum.
const ROWS = 50

export function FlowTable({ links, symbol, decimals }: Props) {
  const { found } = useCase()
  const nodes = new Map(found.money.nodes.map((node) => [node.id, node]))
  const places = placesOf(links.map(({ units }) => ({ units: String(units), decimals })))
  const name = (id: string) => (
    <>
      {nodes.get(id)?.label} <Ends value={id} what="address" />
      {nodes.get(id)?.listed === true && <strong> listed</strong>}
    </>
  )
  return (
    <Scroll label="Flows">
      <table>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col" className="num">
              {symbol} of the source
            </th>
            <th scope="col">Rows</th>
          </tr>
        </thead>
        <tbody>
          {links.map((link, i) => (
            <Fragment key={`${link.from} ${link.to}`}>
              <tr>
                <td>{name(link.from)}</td>
                <td>{name(link.to)}</td>
                <td className="num">{showUnits(String(link.units), decimals, places)}</td>
                <td>
                  <RowsButton id={`k${i}`} total={link.rows.length} />
                </td>
              </tr>
              <RowsRow
                id={`k${i}`}
                evidence={{ rows: link.rows.slice(0, ROWS), total: link.rows.length }}
                columns={4}
              />
            </Fragment>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
