import { useCase } from '../../case/CaseContext'
import { targetsOf } from '../../case/targets'
import { placesOf, showUnits } from '../../format/amount'
import { basisWords, listEntry } from '../../format/text'
import { Ends } from '../../parts/Ends'
import { Nothing } from '../../parts/Nothing'
import { Scroll } from '../../parts/Scroll'
import { setQuery } from '../../route/use-route'
import type { Selection } from './selection'

type Props = Readonly<{ chosen: Selection; symbol: string; decimals: number | null }>

/** The method switch is the comparison: whoever chooses one method sees what the others would say. */
export function MethodTable({ chosen, symbol, decimals }: Props) {
  const { methods } = useCase().found.money
  const targets = targetsOf(
    chosen.wages,
    methods.map(({ id }) => id),
  )
  const title = (id: string): string => methods.find((method) => method.id === id)?.title ?? id
  if (targets.length === 0) return <Nothing>These wages reached no listed or named target.</Nothing>
  return targets.map((target, at) => {
    const units = target.figures.flatMap((figure) => [
      figure.within,
      figure.total,
      figure.ledgerWithin ?? 0n,
      figure.ledgerTotal ?? 0n,
    ])
    const places = placesOf(units.map((each) => ({ units: String(each), decimals })))
    const ledger = (figure: bigint | null): string =>
      figure === null ? 'no account' : showUnits(String(figure), decimals, places)
    return (
      <Scroll key={target.key} label={`What reached ${target.target}, under every method`}>
        <table className="methods">
          <caption>
            {target.caption ?? 'Target'} {target.entity !== null && `(${listEntry(target.entity)}) `}at{' '}
            <Ends value={target.target} what="address" />{' '}
            <span className="muted">
              {target.basis === 'ledger'
                ? 'ledger facts only'
                : `over inferred links: ${basisWords(target.basis)}, confidence ${target.confidence}`}
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Method</th>
              <th scope="col" className="num">
                {symbol} within {target.windowHours} h
              </th>
              <th scope="col" className="num">
                share
              </th>
              <th scope="col" className="num">
                by ledger facts only
              </th>
              <th scope="col" className="num">
                {symbol} ever
              </th>
              <th scope="col" className="num">
                share
              </th>
              <th scope="col" className="num">
                by ledger facts only
              </th>
            </tr>
          </thead>
          <tbody>
            {target.figures.map((figure) => (
              <tr key={figure.method} className={figure.method === chosen.method ? 'current' : ''}>
                <th scope="row">
                  <label>
                    <input
                      type="radio"
                      name={`method-${at}`}
                      checked={figure.method === chosen.method}
                      onChange={() => setQuery('method', figure.method)}
                      data-nav=""
                    />
                    {title(figure.method)}
                  </label>
                </th>
                <td className="num">{showUnits(String(figure.within), decimals, places)}</td>
                <td className="num">{figure.withinShare}&nbsp;%</td>
                <td className="num">{ledger(figure.ledgerWithin)}</td>
                <td className="num">{showUnits(String(figure.total), decimals, places)}</td>
                <td className="num">{figure.totalShare}&nbsp;%</td>
                <td className="num">{ledger(figure.ledgerTotal)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    )
  })
}
