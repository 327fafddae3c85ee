import { Fragment } from 'react'
import type { CaseMoney } from '../../../../src/case/schema'
import { useCase } from '../../case/CaseContext'
import { showAmount, showUnits, showUsd } from '../../format/amount'
import { basisWords } from '../../format/text'
import { moment } from '../../format/time'
import { Ends } from '../../parts/Ends'
import { RowsButton } from '../../parts/RowsButton'
import { RowsRow } from '../../parts/RowsRow'
import { Scroll } from '../../parts/Scroll'

type Props = Readonly<{
  id: string
  hops: CaseMoney['paths'][number]['hops']
  symbol: string
  decimals: number | null
}>

/** Every hop: time, transaction, who to whom, what moved, and which part of it is the wage. */
export function HopTable({ id, hops, symbol, decimals }: Props) {
  const { wallet } = useCase()
  const place = (address: string) => (
    <>
      {wallet.get(address.toLowerCase())} <Ends value={address} what="address" />
    </>
  )
  return (
    <Scroll label="Hops">
      <table>
        <thead>
          <tr>
            <th scope="col">Time (UTC)</th>
            <th scope="col">Transaction</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col" className="num">
              Moved
            </th>
            <th scope="col" className="num">
              USD
            </th>
            <th scope="col" className="num">
              of it the wage, {symbol}
            </th>
            <th scope="col">Basis</th>
            <th scope="col">Rows</th>
          </tr>
        </thead>
        <tbody>
          {hops.map((hop, i) => (
            <Fragment key={`${hop.tx} ${hop.from} ${hop.to}`}>
              <tr>
                <td className="time">{moment(hop.time)}</td>
                <td>
                  <Ends value={hop.tx} what="transaction" />
                </td>
                <td>{place(hop.from)}</td>
                <td>{place(hop.to)}</td>
                <td className="num">{showAmount(hop.amount)}</td>
                <td className="num">{showUsd(hop.amount.usd)}</td>
                <td className="num">{showUnits(hop.sourceUnits, decimals)}</td>
                <td>
                  {hop.basis === 'ledger' ? 'ledger' : basisWords(hop.basis)}
                  {hop.confidence < 1 && (
                    <span className="muted"> confidence {hop.confidence.toFixed(2)}</span>
                  )}
                </td>
                <td>
                  <RowsButton id={`${id}h${i}`} total={hop.rows.length} />
                </td>
              </tr>
              <RowsRow id={`${id}h${i}`} evidence={{ rows: hop.rows, total: hop.rows.length }} columns={9} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
