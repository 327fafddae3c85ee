import type { CaseRing } from '../../../../src/case/schema'
import { useCase } from '../../case/CaseContext'
import { count } from '../../format/number'
import { href, ringHref } from '../../route/route'

type Props = Readonly<{ ring: CaseRing }>

export function RingNeighbours({ ring }: Props) {
  const { rings } = useCase().found
  const at = rings.findIndex(({ id }) => id === ring.id)
  const before = rings[at - 1]
  const after = rings[at + 1]
  return (
    <nav className="siblings" aria-label="Other rings">
      <a href={href(['rings'])}>Rings</a>
      <span className="muted">
        {count(at + 1)} of {count(rings.length)}
      </span>
      {before !== undefined && (
        <a rel="prev" href={ringHref(before.id)}>
          ← ring {before.letter}
        </a>
      )}
      {after !== undefined && (
        <a rel="next" href={ringHref(after.id)}>
          ring {after.letter} →
        </a>
      )}
    </nav>
  )
}
