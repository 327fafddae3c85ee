import { useCase } from '../../case/CaseContext'
import { setQuery } from '../../route/use-route'
import { assetsOf, type Selection } from './selection'

type Props = Readonly<{ chosen: Selection }>

/** Whose wages, and in which asset: amounts of different assets never add up. */
export function Choices({ chosen }: Props) {
  const { found, person } = useCase()
  const workers = [...new Set(found.money.wages.map(({ worker }) => worker))].sort()
  const assets = assetsOf(found.money)
  const symbol = (asset: string): string =>
    found.money.wages.find(({ paid }) => paid.asset === asset)?.paid.symbol ?? asset
  return (
    <div className="filters">
      <label>
        <span className="label">Wages of</span>
        <select value={chosen.worker} onChange={(event) => setQuery('worker', event.target.value)}>
          <option value="">everybody traced</option>
          {workers.map((id) => (
            <option key={id} value={id}>
              {id} {person.get(id)?.name ?? ''}
            </option>
          ))}
        </select>
      </label>
      {assets.length > 1 && (
        <label>
          <span className="label">Paid in</span>
          <select value={chosen.asset} onChange={(event) => setQuery('asset', event.target.value)}>
            {assets.map((asset) => (
              <option key={asset} value={asset}>
                {symbol(asset)} {asset}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
