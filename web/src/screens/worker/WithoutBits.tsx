import type { CasePerson } from '../../../../src/case/schema'
import { sentence } from '../../format/text'
import { Prose } from '../../parts/Prose'
import { RowsFold } from '../../parts/RowsFold'
import { Innocent } from './Innocent'
import { outsideOfSum } from './ledger'

type Props = Readonly<{ person: CasePerson }>

/** Findings of the other engines, which add nothing to the score: context, with their rows. */
export function WithoutBits({ person }: Props) {
  const findings = outsideOfSum(person)
  if (findings.length === 0) return null
  return (
    <div className="without-bits">
      <h3>Also found; adds no bits</h3>
      <ul className="plain">
        {findings.map((finding) => (
          <li key={finding.id}>
            <p>
              <span className="signal-title">{finding.title}</span>{' '}
              <span className="muted">{finding.engine}</span>
            </p>
            <p>
              <Prose text={sentence(finding.observed)} />
            </p>
            <div className="beside">
              <div>
                <span className="label">What would explain it innocently</span>
                <Innocent finding={finding} />
              </div>
              <div>
                <span className="label">What to check next</span>
                <p>
                  <Prose text={sentence(finding.next)} />
                </p>
              </div>
            </div>
            <RowsFold id={finding.id.slice(0, 10)} evidence={finding.evidence} nav />
          </li>
        ))}
      </ul>
    </div>
  )
}
