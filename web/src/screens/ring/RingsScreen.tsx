import { useCase } from '../../case/CaseContext'
import { Nothing } from '../../parts/Nothing'
import { Page } from '../../parts/Page'
import { Nowhere } from '../../shell/Nowhere'
import { RingLine } from './RingLine'
import { RingView } from './RingView'

type Props = Readonly<{ id: string | undefined }>

/** One ring is shown at once; several are chosen from a list. */
export function RingsScreen({ id }: Props) {
  const { found, ring } = useCase()
  const chosen = id === undefined ? (found.rings.length === 1 ? found.rings[0] : undefined) : ring.get(id)
  if (chosen !== undefined) return <RingView ring={chosen} />
  if (id !== undefined) return <Nowhere what={`ring "${id}"`} />
  return (
    <Page
      title="Rings"
      lead={<p>People joined by two kinds of link, one of them outside a household, largest ring first.</p>}
    >
      {found.rings.length === 0 ? (
        <Nothing>
          There is no ring in this case: no two people are joined by two kinds of link, one of them outside a
          household, and no four by one address or account.
        </Nothing>
      ) : (
        <ul className="plain rings-list">
          {found.rings.map((each) => (
            <li key={each.id}>
              <RingLine ring={each} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
