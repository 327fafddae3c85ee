import type { CaseFinding } from '../../../../src/case/schema'
import { sentence, words } from '../../format/text'
import { Scroll } from '../../parts/Scroll'

type Props = Readonly<{ comparisons: CaseFinding['comparisons'] }>

/** The values that a signal compared. */
export function Comparisons({ comparisons }: Props) {
  if (comparisons.length === 0) return null
  return (
    <Scroll label="Values compared">
      <table>
        <thead>
          <tr>
            <th scope="col">Compared</th>
            <th scope="col">One value</th>
            <th scope="col">The other</th>
            <th scope="col">What follows</th>
          </tr>
        </thead>
        <tbody>
          {comparisons.map((one) => (
            <tr key={`${one.feature} ${one.query} ${one.candidate}`}>
              <th scope="row">{sentence(words(one.feature))}</th>
              <td className="mono">{one.query}</td>
              <td className="mono">{one.candidate}</td>
              <td>{one.detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
