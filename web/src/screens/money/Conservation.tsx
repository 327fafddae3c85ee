import type { CaseMoney } from '../../../../src/case/schema'
import { useCase } from '../../case/CaseContext'
import { REACH } from '../../case/headline'
import { placesOf, showUnits } from '../../format/amount'
import { Scroll } from '../../parts/Scroll'
import { Section } from '../../parts/Section'
import type { Selection } from './selection'

type Balance = CaseMoney['balance'][number]
const PARTS = ['held', 'exited', 'fees', 'dust', 'unresolved'] as const

const rest = (balance: Balance): bigint =>
  PARTS.reduce((left, part) => left - BigInt(balance[part]), BigInt(balance.traced))

/** Nothing appears or vanishes: the traced source is the sum of its parts under each method; the page adds them up itself. */
function verdict(balance: Balance): string {
  const left = rest(balance)
  if (left === 0n) return 'adds up exactly'
  if (balance.method === REACH) return 'reach, not accounting'
  return `off by ${showUnits(String(left), balance.decimals)}`
}

type Props = Readonly<{ chosen: Selection }>

export function Conservation({ chosen }: Props) {
  const { money } = useCase().found
  const lines = money.balance.filter(({ asset }) => asset === chosen.asset)
  if (lines.length === 0) return null
  const places = placesOf(
    lines.flatMap((line) =>
      [line.traced, ...PARTS.map((part) => line[part])].map((units) => ({ units, decimals: line.decimals })),
    ),
  )
  const show = (units: string, { decimals }: Balance): string => showUnits(units, decimals, places)
  return (
    <Section
      title="Conservation"
      note={`All traced wages, in ${lines[0]?.symbol}. Source = held + exited + fees + dust + unresolved.`}
    >
      <Scroll label="Conservation per method">
        <table className="methods">
          <thead>
            <tr>
              <th scope="col">Method</th>
              <th scope="col" className="num">
                source
              </th>
              {PARTS.map((part) => (
                <th scope="col" className="num" key={part}>
                  {part}
                </th>
              ))}
              <th scope="col">check</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.method} className={line.method === chosen.method ? 'current' : ''}>
                <th scope="row">
                  {money.methods.find(({ id }) => id === line.method)?.title ?? line.method}
                </th>
                <td className="num">{show(line.traced, line)}</td>
                {PARTS.map((part) => (
                  <td className="num" key={part}>
                    {show(line[part], line)}
                  </td>
                ))}
                <td>{verdict(line)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  )
}
