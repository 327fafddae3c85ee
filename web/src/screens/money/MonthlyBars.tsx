import { Twin } from '../../parts/Twin'
import { MonthlyPicture } from './MonthlyPicture'
import { MonthlyTable } from './MonthlyTable'
import type { Wallet } from './wallet'

type Props = Readonly<{ monthly: Wallet['monthly'] }>

/** One picture per asset: amounts of different assets share no scale. */
export function MonthlyBars({ monthly }: Props) {
  const assets = [...new Set(monthly.map(({ amount }) => amount.asset))]
  return assets.map((asset) => {
    const own = monthly.filter(({ amount }) => amount.asset === asset)
    const symbol = own[0]?.amount.symbol ?? asset
    return (
      <div key={asset}>
        <h4>{symbol} by month</h4>
        <MonthlyPicture monthly={own} symbol={symbol} />
        <Twin of={`${symbol} by month`}>
          <MonthlyTable monthly={own} symbol={symbol} />
        </Twin>
      </div>
    )
  })
}
