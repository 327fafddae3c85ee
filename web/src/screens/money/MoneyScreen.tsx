import { useCase } from '../../case/CaseContext'
import { paidTo, walletsOf } from '../../case/targets'
import { showUnits } from '../../format/amount'
import { plural } from '../../format/number'
import { Nothing } from '../../parts/Nothing'
import { Page } from '../../parts/Page'
import { Section } from '../../parts/Section'
import { useRoute } from '../../route/use-route'
import { Choices } from './Choices'
import { Conservation } from './Conservation'
import { Flows } from './Flows'
import { MethodLaw } from './MethodLaw'
import { MethodTable } from './MethodTable'
import { Notes } from './Notes'
import { Paths } from './Paths'
import { select } from './selection'
import { WageTable } from './WageTable'
import { Wallets } from './Wallets'

export function MoneyScreen() {
  const { money } = useCase().found
  const { query } = useRoute()
  const chosen = select(money, query)
  const first = chosen.wages[0]
  if (first === undefined)
    return (
      <Page title="Where the wages went">
        <Nothing>
          {chosen.worker === ''
            ? 'No wages were traced. Tracing needs payroll records with a transaction hash or a wallet, and the transfers of those wallets.'
            : `No traced wages of ${chosen.worker} are in this report.`}
        </Nothing>
        <Wallets address={query.get('wallet') ?? ''} />
        <Notes />
      </Page>
    )
  const { symbol, decimals } = first.paid
  const payments = chosen.wages.reduce((sum, wage) => sum + wage.payments, 0)
  return (
    <Page
      title="Where the wages went"
      lead={
        <p>
          {showUnits(String(paidTo(chosen.wages)), decimals)}&nbsp;{symbol} paid in{' '}
          {plural(payments, 'payment')} to{' '}
          {chosen.worker === '' ? plural(walletsOf(chosen.wages).length, 'wallet') : chosen.worker}. We say
          traceable; which rule applies is for counsel.
        </p>
      }
    >
      <Choices chosen={chosen} />
      <Section
        title="What reached whom, under every method"
        note="Choose the method that the figures below follow."
      >
        <MethodTable chosen={chosen} symbol={symbol} decimals={decimals} />
        <MethodLaw method={chosen.method} />
      </Section>
      <Flows chosen={chosen} symbol={symbol} decimals={decimals} />
      {chosen.worker === '' && <WageTable chosen={chosen} />}
      <Conservation chosen={chosen} />
      <Paths chosen={chosen} symbol={symbol} decimals={decimals} />
      <Wallets address={query.get('wallet') ?? ''} />
      <Notes />
    </Page>
  )
}
