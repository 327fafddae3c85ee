import type { CaseRing } from '../../../../src/case/schema'
import { sentence, words } from '../../format/text'
import { Nothing } from '../../parts/Nothing'
import { PersonLink } from '../../parts/PersonLink'
import { Prose } from '../../parts/Prose'
import { RowsFold } from '../../parts/RowsFold'

type Props = Readonly<{ ring: CaseRing }>

/** Who or what hosts or is paid for others. `candidate`: a person decides. */
export function Facilitators({ ring }: Props) {
  if (ring.facilitators.length === 0)
    return (
      <Nothing>
        Nobody and nothing in this ring hosts, or is paid for, two unrelated personas at the same time.
      </Nothing>
    )
  return (
    <ul className="plain sentences">
      {ring.facilitators.map((one, i) => (
        <li key={one.node}>
          <p>
            <strong>{one.label}</strong> <span className="muted">{words(one.kind)}</span>, {one.role} for{' '}
            {one.hosts.map((id, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <PersonLink id={id} />
              </span>
            ))}
          </p>
          <p>
            <Prose text={sentence(one.why)} />
          </p>
          <RowsFold id={`f${i}`} evidence={one.evidence} nav />
        </li>
      ))}
    </ul>
  )
}
