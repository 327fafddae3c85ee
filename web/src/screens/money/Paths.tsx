import { useState } from 'react'
import type { CaseMoney } from '../../../../src/case/schema'
import { useCase } from '../../case/CaseContext'
import { count } from '../../format/number'
import { Nothing } from '../../parts/Nothing'
import { Section } from '../../parts/Section'
import { PathRow } from './PathRow'
import type { Selection } from './selection'

const STEP = 20

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const paidAt = ({ hops }: CaseMoney['paths'][number]): string => hops[0]?.time ?? ''

type Props = Readonly<{ chosen: Selection; symbol: string; decimals: number | null }>

/** Each payment on its way, hop by hop. */
export function Paths({ chosen, symbol, decimals }: Props) {
  const { money } = useCase().found
  const [limit, setLimit] = useState(STEP)
  const own = new Set(chosen.wages.map(({ worker }) => worker))
  const paths = money.paths
    .map((path, index) => ({ path, index }))
    .filter(({ path }) => path.method === chosen.method && path.worker !== null && own.has(path.worker))
    .sort((a, b) => byText(paidAt(a.path), paidAt(b.path)) || byText(a.path.origin, b.path.origin))
  const shown = paths.slice(0, limit)
  const title = money.methods.find(({ id }) => id === chosen.method)?.title ?? chosen.method
  return (
    <Section
      title="Paths"
      note={`Under ${title}. Showing ${count(shown.length)} of ${count(paths.length)}; each opens to its hops.`}
    >
      {paths.length === 0 ? (
        <Nothing>No path is recorded under this method for these wages.</Nothing>
      ) : (
        <table className="stack paths">
          <thead>
            <tr>
              <th scope="col">Paid (UTC)</th>
              <th scope="col">Worker</th>
              <th scope="col" className="num">
                {symbol} followed
              </th>
              <th scope="col">Ends at</th>
              <th scope="col" className="num">
                After
              </th>
              <th scope="col">Hops</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ path, index }) => (
              <PathRow key={index} id={`p${index}`} path={path} symbol={symbol} decimals={decimals} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length < paths.length && (
        <button type="button" onClick={() => setLimit(limit + STEP)} data-nav="">
          Show {count(Math.min(STEP, paths.length - limit))} more
        </button>
      )}
    </Section>
  )
}
