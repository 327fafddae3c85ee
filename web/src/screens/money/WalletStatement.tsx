import { showAmount, showUsd } from '../../format/amount'
import { listEntry } from '../../format/text'
import { day } from '../../format/time'
import { Ends } from '../../parts/Ends'
import { RowsFold } from '../../parts/RowsFold'
import { Counterparties } from './Counterparties'
import { MonthlyBars } from './MonthlyBars'
import { SourceShares } from './SourceShares'
import type { Wallet } from './wallet'

type Props = Readonly<{ wallet: Wallet }>

/** What a wallet received and sent in a period, per asset, from and to whom, and month by month. */
export function WalletStatement({ wallet }: Props) {
  const sides = [
    ['Received', wallet.inflow],
    ['Sent', wallet.outflow],
  ] as const
  return (
    <div className="statement-sheet">
      <h3>
        {wallet.label ?? 'Wallet'} <Ends value={wallet.address} what="address" />
      </h3>
      <p className="muted">
        {wallet.entity === null ? 'on no list' : listEntry(wallet.entity)}; from {day(wallet.from)} to{' '}
        {day(wallet.to)} <RowsFold id="wallet" evidence={wallet.evidence} nav />
      </p>
      <dl className="figures sides">
        {sides.map(([name, amounts]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {amounts.length === 0
                ? 'nothing'
                : amounts.map((amount) => (
                    <p key={amount.asset} className="num">
                      {showAmount(amount)} <span className="muted">{showUsd(amount.usd)}</span>
                    </p>
                  ))}
            </dd>
          </div>
        ))}
      </dl>
      <MonthlyBars monthly={wallet.monthly} />
      <SourceShares wallet={wallet} />
      <Counterparties wallet={wallet} />
    </div>
  )
}
