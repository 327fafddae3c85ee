import { useMemo } from 'react'
import type { CaseRing } from '../../../../src/case/schema'
import { plural } from '../../format/number'
import { Scroll } from '../../parts/Scroll'
import { useWidth } from '../../parts/use-width'
import { GraphBox } from './GraphBox'
import { GraphWire } from './GraphWire'
import { graphLayout } from './graph-layout'

type Props = Readonly<{ ring: CaseRing; selected: string }>

/** Who is tied to what. Every node and line is a link: choosing one shows its rows under the picture. */
export function RingGraph({ ring, selected }: Props) {
  const [frame, available] = useWidth<HTMLDivElement>(1200)
  const layout = useMemo(() => graphLayout(ring, available), [ring, available])
  const lit = (edge: CaseRing['edges'][number], index: number): boolean =>
    selected === '' || selected === `e${index}` || edge.from === selected || edge.to === selected
  const litNodes = new Set(
    layout.wires.filter(({ edge, index }) => lit(edge, index)).flatMap(({ edge }) => [edge.from, edge.to]),
  )
  const roles = new Map(ring.facilitators.map(({ node, role }) => [node, role]))
  return (
    <div ref={frame}>
      <Scroll
        label={`Graph of ring ${ring.letter}: ${plural(ring.nodes.length, 'node')} and ${plural(ring.edges.length, 'tie')}`}
      >
        <svg
          className="graph"
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
        >
          <title>{`Graph of ring ${ring.letter}`}</title>
          {layout.wires.map((wire) => (
            <GraphWire
              key={wire.index}
              ring={ring.id}
              wire={wire}
              room={layout.labelWidth - 8}
              lit={lit(wire.edge, wire.index)}
              chosen={selected === `e${wire.index}`}
            />
          ))}
          {layout.boxes.map((box) => (
            <GraphBox
              key={box.node.id}
              ring={ring.id}
              box={box}
              role={roles.get(box.node.id) ?? null}
              lit={selected === '' || litNodes.has(box.node.id) || selected === box.node.id}
              chosen={selected === box.node.id}
            />
          ))}
        </svg>
      </Scroll>
    </div>
  )
}
