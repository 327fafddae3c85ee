import { useCase } from '../../case/CaseContext'
import type { Wage } from '../../case/case-index'
import { nameOf } from '../../case/headline'
import { walletsOf } from '../../case/targets'
import { showAmount, showUnits } from '../../format/amount'
import { count, plural } from '../../format/number'
import { Ends } from '../../parts/Ends'
import { LongTable } from '../../parts/LongTable'
import { Section } from '../../parts/Section'
import { ShowAll } from '../../parts/ShowAll'
import { useFew } from '../../parts/use-few'
import { WorkerName } from '../../parts/WorkerName'
import type { Selection } from './selection'

const SHOWN = 15

type Props = Readonly<{ chosen: Selection }>

/** Worker by worker, under the chosen method. */
export function WageTable({ chosen }: Props) {
  const { methods } = useCase().found.money
  const few = useFew(chosen.wages, SHOWN)
  const reached = (wage: Wage) => wage.reached.filter(({ method }) => method === chosen.method)
  return (
    <Section
      title="Worker by worker"
      note={`Under ${methods.find(({ id }) => id === chosen.method)?.title ?? chosen.method}; ${plural(chosen.wages.length, 'worker')}, ${plural(walletsOf(chosen.wages).length, 'wallet')}.`}
    >
      <LongTable
        label="Wages, worker by worker"
        className="stack"
        items={few.shown}
        keyOf={(wage) => wage.worker}
        estimate={41}
        columns={[
          { head: 'Worker', cell: (wage) => <WorkerName id={wage.worker} /> },
          {
            head: 'Wallets',
            cell: (wage) => (
              <ul className="plain">
                {wage.wallets.map((address) => (
                  <li key={address}>
                    <Ends value={address} what="address" />
                  </li>
                ))}
              </ul>
            ),
          },
          { head: 'Payments', className: 'num', cell: (wage) => count(wage.payments) },
          { head: 'Paid', className: 'num', cell: (wage) => showAmount(wage.paid) },
          {
            head: 'Reached, within the window',
            cell: (wage) => {
              const all = reached(wage)
              return all.length === 0 ? (
                <span className="muted">no listed party</span>
              ) : (
                <ul className="plain">
                  {all.map((each) => (
                    <li key={`${each.target} ${each.basis}`}>
                      {showUnits(each.withinWindow, wage.paid.decimals)} ({each.share}&nbsp;%) {nameOf(each)}{' '}
                      within {each.windowHours}&nbsp;h
                    </li>
                  ))}
                </ul>
              )
            },
          },
        ]}
      />
      <ShowAll few={few} />
    </Section>
  )
}
