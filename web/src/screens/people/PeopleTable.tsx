import type { CasePerson } from '../../../../src/case/schema'
import { useCase } from '../../case/CaseContext'
import { reasonFor } from '../../case/headline'
import { bits, count } from '../../format/number'
import { sentence } from '../../format/text'
import { type Column, LongTable } from '../../parts/LongTable'
import { Prose } from '../../parts/Prose'
import { RingLinks } from '../../parts/RingLinks'
import { TierMark } from '../../parts/TierMark'
import { personHref } from '../../route/route'

type Props = Readonly<{ people: readonly CasePerson[] }>

// One line of text with its padding.
const ROW = 41

export function PeopleTable({ people }: Props) {
  const index = useCase()
  const columns: readonly Column<CasePerson>[] = [
    { head: 'Tier', className: 'people-tier', cell: (person) => <TierMark tier={person.tier} /> },
    {
      head: 'Person',
      className: 'people-name',
      cell: (person) => (
        <a href={personHref(person.id)} data-nav="">
          <span className="id">{person.id}</span> {person.name}
        </a>
      ),
    },
    {
      head: 'Bits',
      className: 'people-bits num',
      cell: (person) => <span title={`of ${bits(person.attainable)} attainable`}>{bits(person.score)}</span>,
    },
    {
      head: 'Signals / sources',
      className: 'people-signals num',
      cell: (person) => `${count(person.findings.length)} / ${count(person.sources.length)}`,
    },
    { head: 'Ring', className: 'people-ring', cell: (person) => <RingLinks ids={person.rings} /> },
    {
      head: 'Why',
      className: 'people-why',
      cell: (person) => <Prose text={sentence(reasonFor(index, person))} />,
    },
  ]
  return (
    <LongTable
      label="People, most bits first"
      className="people"
      columns={columns}
      items={people}
      keyOf={(person) => person.id}
      estimate={ROW}
    />
  )
}
