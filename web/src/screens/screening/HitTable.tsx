import type { Hit } from '../../case/case-index'
import { listEntry, words } from '../../format/text'
import { LongTable } from '../../parts/LongTable'
import { href } from '../../route/route'
import { SubjectLink } from './SubjectLink'

type Props = Readonly<{ hits: readonly Hit[] }>

export function HitTable({ hits }: Props) {
  return (
    <LongTable
      label="Matches"
      className="stack"
      items={hits}
      keyOf={(hit) => hit.id}
      estimate={41}
      columns={[
        {
          head: 'Asked',
          cell: (hit) => (
            <a href={href(['screening', hit.id])} data-nav="" className="verbatim">
              {hit.query}
            </a>
          ),
        },
        { head: 'Kind', cell: (hit) => words(hit.kind) },
        { head: 'Of', cell: (hit) => <SubjectLink subject={hit.subject} /> },
        {
          head: 'List entry',
          cell: (hit) => (
            <>
              {hit.entity.caption} <span className="muted">{listEntry(hit.entity.id, hit.entity.list)}</span>
            </>
          ),
        },
        { head: 'Score', className: 'num', cell: (hit) => hit.score.toFixed(2) },
        { head: 'Corroborated', cell: (hit) => (hit.corroborated ? 'yes' : 'no, name only') },
      ]}
    />
  )
}
