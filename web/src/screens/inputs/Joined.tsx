import { useCase } from '../../case/CaseContext'
import { count, percent } from '../../format/number'
import { Section } from '../../parts/Section'

/** How much of each product could be tied to people: the rest is seen and speaks about nobody. */
export function Joined() {
  const { joined } = useCase().found.coverage
  if (joined.length === 0) return null
  return (
    <Section title="Joined to people" note="Below 80 % the signals of a product are marked partial.">
      <table className="fit">
        <thead>
          <tr>
            <th scope="col">Product</th>
            <th scope="col" className="num">
              Accounts
            </th>
            <th scope="col" className="num">
              Joined
            </th>
            <th scope="col" className="num">
              Share
            </th>
            <th scope="col">
              <span className="unseen">Partial</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {joined.map((one) => (
            <tr key={one.product}>
              <th scope="row">{one.product}</th>
              <td className="num">{count(one.subjects)}</td>
              <td className="num">{count(one.joined)}</td>
              <td className="num">{percent(BigInt(one.joined), BigInt(one.subjects))}&nbsp;%</td>
              <td>{one.partial && <strong className="stale">partial</strong>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
