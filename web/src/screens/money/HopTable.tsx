import type { CaseMoney } from '../../../../src/case/schema'
import { useCase } from '../../case/CaseContext'
import { showAmount, showUnits, showUsd } from '../../format/amount'
import { plural } from '../../format/number'
import { moment } from '../../format/time'
import { Ends } from '../../parts/Ends'
import { EvidenceRows } from '../../parts/EvidenceRows'
import { Fold } from '../../parts/Fold'
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
            <tr key={`${hop.tx} ${hop.from} ${hop.to}`}>
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
                {hop.basis}
                {hop.confidence < 1 && <span className="muted"> confidence {hop.confidence.toFixed(2)}</span>}
              </td>
              <td>
                <Fold id={`${id}h${i}`} label={plural(hop.rows.length, 'row')}>
                  <EvidenceRows evidence={{ rows: hop.rows, total: hop.rows.length }} />
                </Fold>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
