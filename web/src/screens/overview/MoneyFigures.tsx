import { useCase } from '../../case/CaseContext'
import { listedTargets } from '../../case/targets'
import { count } from '../../format/number'
import { Nothing } from '../../parts/Nothing'
import { Section } from '../../parts/Section'
import { WageSentence } from '../../parts/WageSentence'
import { href } from '../../route/route'
import { WageMatrix } from './WageMatrix'

const SHOWN = 3

/** The money in one sentence for each listed party that it reached, and under it worker by worker, method by method. */
export function MoneyFigures() {
  const { wages, methods } = useCase().found.money
  const methodTitle = (id: string): string => methods.find((method) => method.id === id)?.title ?? id
  const groups = listedTargets(
    wages,
    methods.map(({ id }) => id),
  )
  if (groups.length === 0)
    return (
      <Section title="Where the wages went">
        <Nothing>
          {wages.length === 0
            ? 'No wages were traced: the inputs hold no payment with a transaction hash, or no transfers.'
            : 'No traced wage reached a listed party.'}
        </Nothing>
      </Section>
    )
  const shown = groups.slice(0, SHOWN)
  return (
    <Section
      title="Where the wages went"
      note={
        <>
          Showing {count(shown.length)} of {count(groups.length)} listed addresses reached; the table rounds
          to cents.{' '}
          <a href={href(['money'])} data-nav="">
            Exact figures, flows, paths and wallets
          </a>
        </>
      }
    >
      {shown.map((group) => (
        <div key={`${group.target.key} ${group.wages[0]?.paid.asset}`} className="money-figure">
          <p className="figure-sentence">
            <WageSentence {...group} methodTitle={methodTitle} />
          </p>
          <WageMatrix {...group} />
        </div>
      ))}
    </Section>
  )
}
