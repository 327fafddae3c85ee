import { showAmount, showUsd } from '../../format/amount'
import { count } from '../../format/number'
import { Ends } from '../../parts/Ends'
import { ShowAll } from '../../parts/ShowAll'
import { useFew } from '../../parts/use-few'
import type { Wallet } from './wallet'

const SHOWN = 12

type Props = Readonly<{ wallet: Wallet }>

export function Counterparties({ wallet }: Props) {
  const few = useFew(wallet.byCounterparty, SHOWN)
  if (few.shown.length === 0) return null
  return (
    <>
      <h4>By counterparty</h4>
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">Counterparty</th>
            <th scope="col">Direction</th>
            <th scope="col" className="num">
              Amount
            </th>
            <th scope="col" className="num">
              USD
            </th>
            <th scope="col" className="num">
              Transfers
            </th>
          </tr>
        </thead>
        <tbody>
          {few.shown.map((one) => (
            <tr key={`${one.address} ${one.direction} ${one.amount.asset}`}>
              <th scope="row">
                {one.label} <Ends value={one.address} what="address" />
              </th>
              <td data-head="Direction">{one.direction === 'in' ? 'received from' : 'sent to'}</td>
              <td className="num" data-head="Amount">
                {showAmount(one.amount)}
              </td>
              <td className="num" data-head="USD">
                {showUsd(one.amount.usd)}
              </td>
              <td className="num" data-head="Transfers">
                {count(one.transfers)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShowAll few={few} />
    </>
  )
}
