import { Fragment } from 'react'
import type { CaseRing } from '../../../../src/case/schema'
import { words } from '../../format/text'
import { RowsButton } from '../../parts/RowsButton'
import { RowsRow } from '../../parts/RowsRow'
import { Scroll } from '../../parts/Scroll'
import { KINDS } from './graph-kinds'

type Props = Readonly<{ ring: CaseRing }>

/** The graph, tie by tie. */
export function TieTable({ ring }: Props) {
  const nodes = new Map(ring.nodes.map((node) => [node.id, node]))
  const name = (id: string) => {
    const node = nodes.get(id)
    if (node === undefined) return id
    return (
      <>
        <span className="label">{KINDS[node.kind].word}</span> {node.label}
        {node.listed && <strong> listed</strong>}
      </>
    )
  }
  return (
    <Scroll label="Ties of the ring">
      <table>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">Tie</th>
            <th scope="col">To</th>
            <th scope="col">Rows</th>
          </tr>
        </thead>
        <tbody>
          {ring.edges.map((edge, i) => (
            <Fragment key={`${edge.from} ${edge.to} ${edge.kind} ${edge.label}`}>
              <tr>
                <td>{name(edge.from)}</td>
                <td>
                  {words(edge.kind)}: {edge.label}
                </td>
                <td>{name(edge.to)}</td>
                <td>
                  <RowsButton id={`e${i}`} total={edge.evidence.total} />
                </td>
              </tr>
              <RowsRow id={`e${i}`} evidence={edge.evidence} columns={4} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
