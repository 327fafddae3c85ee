import type { Hit } from '../../case/case-index'
import { sentence, words } from '../../format/text'
import { DifferingText } from './DifferingText'
import { differing } from './differing'
import { WeightBar } from './WeightBar'

type Props = Readonly<{ hit: Hit }>

/** What was asked and what is listed, side by side, with what each feature contributed. */
export function Alignment({ hit }: Props) {
  const most = Math.max(...hit.comparisons.map(({ weight }) => Math.abs(weight)), 0.01)
  return (
    <table className="stack alignment">
      <thead>
        <tr>
          <th scope="col">Feature</th>
          <th scope="col">Asked</th>
          <th scope="col">Listed</th>
          <th scope="col">What follows</th>
          <th scope="col" className="num">
            Contribution
          </th>
        </tr>
      </thead>
      <tbody>
        {hit.comparisons.map((one) => {
          const [asked, listed] = differing(one.query, one.candidate)
          return (
            <tr key={`${one.feature} ${one.query} ${one.candidate}`}>
              <th scope="row">{sentence(words(one.feature))}</th>
              <td data-head="Asked">
                {one.query === '' ? (
                  <span className="muted">not known</span>
                ) : (
                  <DifferingText pieces={asked} />
                )}
              </td>
              <td data-head="Listed">
                {one.candidate === '' ? (
                  <span className="muted">not published</span>
                ) : (
                  <DifferingText pieces={listed} />
                )}
              </td>
              <td data-head="What follows">{one.detail}</td>
              <td className="num" data-head="Contribution">
                <WeightBar weight={one.weight} most={most} />
              </td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr className="total">
          <th scope="row" colSpan={4}>
            Score
          </th>
          <td className="num" data-head="score">
            {hit.score.toFixed(2)}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
