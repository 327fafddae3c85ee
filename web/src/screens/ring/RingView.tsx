import { useMemo } from 'react'
import type { CaseRing } from '../../../../src/case/schema'
import { useCase } from '../../case/CaseContext'
import { count, plural } from '../../format/number'
import { series } from '../../format/text'
import { Page } from '../../parts/Page'
import { Section } from '../../parts/Section'
import { Twin } from '../../parts/Twin'
import { useRoute } from '../../route/use-route'
import { Facilitators } from './Facilitators'
import { GraphLegend } from './GraphLegend'
import { heldBy } from './held-by'
import { namedRing } from './node-label'
import { RingGraph } from './RingGraph'
import { RingLinkTable } from './RingLinkTable'
import { RingNeighbours } from './RingNeighbours'
import { Selection } from './Selection'
import { TieTable } from './TieTable'

type Props = Readonly<{ ring: CaseRing }>

export function RingView({ ring: unnamed }: Props) {
  const index = useCase()
  const ring = useMemo(() => namedRing(index, unnamed), [index, unnamed])
  const selected = useRoute().query.get('select') ?? ''
  return (
    <Page
      title={`Ring ${ring.letter}`}
      kicker={<RingNeighbours ring={ring} />}
      lead={
        <p>
          {plural(ring.members.length, 'persona')} held together by {series(heldBy(ring))}. The letter is for
          reading; the id <code>{ring.id}</code> is the same in every run.
        </p>
      }
    >
      <Section
        title="What ties them"
        note={`Showing ${count(ring.nodes.length)} of ${count(ring.nodes.length)} nodes and ${count(ring.edges.length)} of ${count(ring.edges.length)} ties. Choose a node or a tie to see its rows.`}
      >
        <RingGraph ring={ring} selected={selected} />
        <GraphLegend ring={ring} />
        <Selection ring={ring} selected={selected} />
        <Twin of="The graph">
          <TieTable ring={ring} />
        </Twin>
      </Section>
      <Section
        title="Links, by weight"
        note="Bits of a link: how few share it. Household kinds count at the household rate."
      >
        <RingLinkTable ring={ring} />
      </Section>
      <Section title="Facilitator candidates and hosts">
        <Facilitators ring={ring} />
      </Section>
    </Page>
  )
}
