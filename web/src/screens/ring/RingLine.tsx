import type { CaseRing } from '../../../../src/case/schema'
import { useCase } from '../../case/CaseContext'
import { plural } from '../../format/number'
import { series, words } from '../../format/text'
import { Prose } from '../../parts/Prose'
import { ringHref } from '../../route/route'
import { heldBy } from './held-by'
import { namedRing } from './node-label'

type Props = Readonly<{ ring: CaseRing }>

/** A ring in two lines: who, and what holds it together. */
export function RingLine({ ring }: Props) {
  const index = useCase()
  const candidates = namedRing(index, ring).facilitators.filter(
    ({ role }) => role === 'facilitator candidate',
  )
  return (
    <>
      <a href={ringHref(ring.id)} data-nav="">
        Ring {ring.letter}
      </a>{' '}
      {plural(ring.members.length, 'persona')}
      {candidates.length > 0 && (
        <>
          , facilitator {candidates.length === 1 ? 'candidate' : 'candidates'}{' '}
          <Prose
            text={series(
              candidates.map(({ label, kind }) => (kind === 'person' ? label : `${words(kind)} ${label}`)),
            )}
          />
        </>
      )}
      <br />
      <span className="muted">held together by {series(heldBy(ring))}</span>
    </>
  )
}
