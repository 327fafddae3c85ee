import { useState } from 'react'
import { showAmount, showUsd } from '../../format/amount'
import { count } from '../../format/number'
import { Ends } from '../../parts/Ends'
import type { Wallet } from './WalletStatement'

const SHOWN = 12

type Props = Readonly<{ wallet: Wallet }>

export function Counterparties({ wallet }: Props) {
  const [all, setAll] = useState(false)
  const shown = all ? wallet.byCounterparty : wallet.byCounterparty.slice(0, SHOWN)
  if (shown.length === 0) return null
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
          {shown.map((one) => (
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
      {shown.length < wallet.byCounterparty.length && (
        <p>
          Showing {count(shown.length)} of {count(wallet.byCounterparty.length)}.{' '}
          <button type="button" onClick={() => setAll(true)}>
            Show all
          </button>
        </p>
      )}
    </>
  )
}
