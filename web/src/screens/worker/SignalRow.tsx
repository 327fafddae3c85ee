import { useCase } from '../../case/CaseContext'
import { bits, plural } from '../../format/number'
import { sentence } from '../../format/text'
import { EvidenceRows } from '../../parts/EvidenceRows'
import { Fold } from '../../parts/Fold'
import { Prose } from '../../parts/Prose'
import { SourceMark } from '../../parts/SourceMark'
import { useOpen } from '../../route/use-open'
import { Comparisons } from './Comparisons'
import { Innocent } from './Innocent'
import type { Line, SourceBlock } from './ledger'

type Props = Readonly<{
  line: Line
  /** The source whose first signal this is: its total stands in this row. */
  source: SourceBlock | null
}>

/** Enough of an id to tell findings apart in a URL. */
const short = (id: string): string => id.slice(0, 10)

/** A signal: what was seen, beside it what would explain it and what to check, its bits, and its rows in place. */
export function SignalRow({ line, source }: Props) {
  const { file } = useCase()
  const { finding, counted } = line
  const open = useOpen().is(short(finding.id))
  const files = new Set(finding.evidence.rows.map((row) => row.file))
  const paths = [...files].map((sha256) => file.get(sha256)?.paths[0] ?? sha256)
  return (
    <>
      <tr className="signal">
        <th scope="row">
          <span className="signal-title">{finding.title}</span>{' '}
          {finding.source !== undefined && <SourceMark source={finding.source} />}
          <p>
            <Prose text={sentence(finding.observed)} />
          </p>
          <Fold
            id={short(finding.id)}
            label={`${plural(finding.evidence.total, 'row')} in ${paths.join(', ')}`}
            nav
          />
        </th>
        <td data-head="What would explain it innocently">
          <Innocent finding={finding} />
        </td>
        <td data-head="What to check next">
          <Prose text={sentence(finding.next)} />
        </td>
        <td className="num" data-head="signal">
          {counted ? (
            bits(finding.bits ?? 0, true)
          ) : (
            <span className="muted">({bits(finding.bits ?? 0, true)})</span>
          )}
        </td>
        <td className="num" data-head="source">
          {source !== null && bits(source.bits, true)}
        </td>
        <td className="num outer" />
      </tr>
      {open && (
        <tr className="signal-rows">
          <td colSpan={6}>
            {finding.claim !== undefined && (
              <p>
                <span className="label">Claim</span> {finding.claim}
              </p>
            )}
            <Comparisons comparisons={finding.comparisons} />
            <EvidenceRows evidence={finding.evidence} />
            <p className="muted">
              Signal <code>{finding.rule}</code>, engine {finding.engine}, finding <code>{finding.id}</code>
            </p>
          </td>
        </tr>
      )}
    </>
  )
}
