import { bits } from '../../format/number'
import { sentence, words } from '../../format/text'
import type { CauseBlock } from './ledger'
import { SignalRow } from './SignalRow'

type Props = Readonly<{ block: CauseBlock }>

/** The signals of one cause. What the innocent hypothesis explains is shown and not added. */
export function CauseRows({ block }: Props) {
  const capped = block.uncapped > block.bits + 0.05
  const signals = block.sources.flatMap((source) =>
    source.lines.map((line, i) => ({ source, line, first: i === 0 })),
  )
  return (
    <tbody className={block.explained ? 'cause explained' : 'cause'}>
      <tr className="cause-head">
        <th scope="rowgroup" colSpan={5}>
          {sentence(words(block.cause))}{' '}
          <span className="muted">
            cause, counts up to {bits(block.cap)}
            {capped && `; its sources sum to ${bits(block.uncapped)}`}
            {block.explained && '; explained by the hypothesis, not added'}
          </span>
        </th>
        <td className="num" data-head="cause">
          {block.explained ? (
            <>
              <s>{bits(block.bits, true)}</s> 0.0
            </>
          ) : (
            bits(block.bits, true)
          )}
        </td>
      </tr>
      {signals.map(({ source, line, first }) => (
        <SignalRow key={line.finding.id} line={line} source={first ? source : null} />
      ))}
    </tbody>
  )
}
