import type { CasePerson } from '../../../../src/case/schema'
import { bits } from '../../format/number'
import { CauseRows } from './CauseRows'
import { LedgerLine } from './LedgerLine'
import { addUp, ledgerOf } from './ledger'

// Bits are shown with one digit; a larger gap than rounding can make is a mistake that the reader must see.
const ROUNDING = 0.051

type Props = Readonly<{ person: CasePerson }>

/** The score as a sum on paper: signals inside, sources and causes in columns further out, the total under a double line. */
export function ScoreLedger({ person }: Props) {
  const { prior, negative, hypothesis } = person.sum
  const sum = addUp(person)
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">What the records show</th>
          <th scope="col">What would explain it innocently</th>
          <th scope="col">What to check next</th>
          <th scope="col" className="num">
            signal
          </th>
          <th scope="col" className="num">
            source
          </th>
          <th scope="col" className="num">
            cause
          </th>
        </tr>
      </thead>
      <tbody>
        <LedgerLine text="Before any record is looked at (a setting)" value={prior} />
        <LedgerLine text="Records that speak for the person" value={negative} />
        <LedgerLine
          text={
            hypothesis === null
              ? 'No innocent hypothesis makes the rest more likely'
              : `What it costs to suppose the innocent hypothesis that explains most: ${hypothesis.text}`
          }
          value={hypothesis?.cost ?? 0}
        />
      </tbody>
      {ledgerOf(person).map((block) => (
        <CauseRows key={block.cause} block={block} />
      ))}
      <tfoot>
        <tr className="total">
          <th scope="row" colSpan={5}>
            Score in bits
          </th>
          <td className="num" data-head="score">
            {bits(person.score)}
          </td>
        </tr>
        {Math.abs(sum - person.score) > ROUNDING && (
          <tr>
            <td colSpan={6}>
              The figures above add up to {bits(sum)}, not to {bits(person.score)}: treat the score as
              unverified.
            </td>
          </tr>
        )}
      </tfoot>
    </table>
  )
}
