import { useCase } from '../../case/CaseContext'
import { ends } from '../../format/text'
import { Section } from '../../parts/Section'
import { setQuery } from '../../route/use-route'
import { WalletStatement } from './WalletStatement'

type Props = Readonly<{ address: string }>

/** Statements of the wallets that the case is about, one at a time. */
export function Wallets({ address }: Props) {
  const { wallets } = useCase().found.money
  const wallet = wallets.find((each) => each.address === address) ?? wallets[0]
  if (wallet === undefined) return null
  return (
    <Section title="Wallet statement">
      {wallets.length > 1 && (
        <div className="filters">
          <label>
            <span className="label">Wallet</span>
            <select value={wallet.address} onChange={(event) => setQuery('wallet', event.target.value)}>
              {wallets.map((each) => (
                <option key={each.address} value={each.address}>
                  {each.label ?? ''} {ends(each.address)}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <WalletStatement key={wallet.address} wallet={wallet} />
    </Section>
  )
}
