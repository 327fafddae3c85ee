import { bits } from '../../format/number'

type Props = Readonly<{ text: string; value: number }>

/** A figure of the sum that has no rows of its own. */
export function LedgerLine({ text, value }: Props) {
  return (
    <tr className="ledger-line">
      <th scope="row" colSpan={5}>
        {text}
      </th>
      <td className="num" data-head="adds">
        {bits(value, true)}
      </td>
    </tr>
  )
}
