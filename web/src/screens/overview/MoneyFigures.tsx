import { useCase } from '../../case/CaseContext'
import { headlineOf } from '../../case/headline'
import { showUnits } from '../../format/amount'
import { count } from '../../format/number'
import { Nothing } from '../../parts/Nothing'
import { Section } from '../../parts/Section'
import { WageSentence } from '../../parts/WageSentence'
import { WorkerName } from '../../parts/WorkerName'
import { href } from '../../route/route'

const SHOWN = 6

/** The money in sentences; each names its method, and the other methods stand under it. */
export function MoneyFigures() {
  const { wages, methods } = useCase().found.money
  const title = (id: string): string => methods.find((method) => method.id === id)?.title ?? id
  const reaching = wages.flatMap((wage) => {
    const reached = headlineOf(wage)
    return reached === undefined ? [] : [{ wage, reached }]
  })
  if (reaching.length === 0)
    return (
      <Section title="Where the wages went">
        <Nothing>
          {wages.length === 0
            ? 'No wages were traced: the inputs hold no payment with a transaction hash, or no transfers.'
            : 'No traced wage reached a listed party.'}
        </Nothing>
      </Section>
    )
  const shown = reaching.slice(0, SHOWN)
  return (
    <Section
      title="Where the wages went"
      note={
        <>
          Showing {count(shown.length)} of {count(reaching.length)} wages that reached a listed party.{' '}
          <a href={href(['money'])} data-nav="">
            All methods and paths
          </a>
        </>
      }
    >
      <ul className="plain sentences">
        {shown.map(({ wage, reached }) => {
          const others = wage.reached.filter(
            (each) =>
              each.target === reached.target &&
              each.basis === reached.basis &&
              each.method !== reached.method,
          )
          return (
            <li key={`${wage.worker} ${wage.wallet}`}>
              <p>
                <WorkerName id={wage.worker} />.{' '}
                <WageSentence wage={wage} reached={reached} methodTitle={title(reached.method)} />
              </p>
              {others.length > 0 && (
                <p className="muted">
                  {others
                    .map(
                      (each) =>
                        `${title(each.method)} ${showUnits(each.withinWindow, wage.paid.decimals)} (${each.share} %)`,
                    )
                    .join(' · ')}
                  . Other workers’ wages are equal claims.
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
