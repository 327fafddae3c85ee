import { placesOf, showUnits } from '../../format/amount'
import { monthsOf } from './months'
import type { Wallet } from './wallet'

type Props = Readonly<{ monthly: Wallet['monthly']; symbol: string }>

export function MonthlyTable({ monthly, symbol }: Props) {
  const decimals = monthly[0]?.amount.decimals ?? null
  const places = placesOf(monthly.map(({ amount }) => amount))
  return (
    <table className="fit">
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col" className="num">
            received, {symbol}
          </th>
          <th scope="col" className="num">
            sent, {symbol}
          </th>
        </tr>
      </thead>
      <tbody>
        {monthsOf(monthly).map((month) => (
          <tr key={month.month}>
            <th scope="row">{month.month}</th>
            <td className="num">{showUnits(String(month.in), decimals, places)}</td>
            <td className="num">{showUnits(String(month.out), decimals, places)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
