import { useCase } from '../../case/CaseContext'
import type { Wage } from '../../case/case-index'
import { type TargetGroup, targetKey } from '../../case/targets'
import { showCents, showUnits } from '../../format/amount'
import { count } from '../../format/number'
import { type Column, LongTable } from '../../parts/LongTable'
import { ShowAll } from '../../parts/ShowAll'
import { useFew } from '../../parts/use-few'
import { WorkerName } from '../../parts/WorkerName'

const SHOWN = 15

/** What of each worker's wages reached one address within the window: workers down, methods across. */
export function WageMatrix({ target, wages }: TargetGroup) {
  const { methods } = useCase().found.money
  const used = methods.filter(({ id }) => target.figures.some(({ method }) => method === id))
  const few = useFew(wages, SHOWN)
  const symbol = wages[0]?.paid.symbol
  const columns: readonly Column<Wage>[] = [
    { head: 'Worker', cell: (wage) => <WorkerName id={wage.worker} /> },
    { head: 'Payments', className: 'num', cell: (wage) => count(wage.payments) },
    { head: `${symbol} paid`, className: 'num', cell: ({ paid }) => showUnits(paid.units, paid.decimals) },
    ...used.map(
      ({ id, title }): Column<Wage> => ({
        head: title,
        className: 'num',
        cell: ({ reached, paid }) => {
          const own = reached.find((each) => each.method === id && targetKey(each) === target.key)
          if (own === undefined) return null
          return (
            <>
              <span title={showUnits(own.withinWindow, paid.decimals)}>
                {showCents(own.withinWindow, paid.decimals)}
              </span>
              <br />
              <span className="muted">{own.share}&nbsp;%</span>
            </>
          )
        },
      }),
    ),
  ]
  return (
    <>
      <LongTable
        label={`What reached ${target.target}, by worker and method`}
        className="stack matrix"
        columns={columns}
        items={few.shown}
        keyOf={(wage) => wage.worker}
        estimate={58}
      />
      <ShowAll few={few} />
    </>
  )
}
