import { useCase } from '../../case/CaseContext'
import { Nothing } from '../../parts/Nothing'
import { Page } from '../../parts/Page'
import { Section } from '../../parts/Section'
import { Nowhere } from '../../shell/Nowhere'
import { ListTable } from '../inputs/ListTable'
import { HitTable } from './HitTable'
import { HitView } from './HitView'

type Props = Readonly<{ id: string | undefined }>

export function ScreeningScreen({ id }: Props) {
  const { screening, lists } = useCase().found
  const hit = screening.find((each) => each.id === id)
  if (hit !== undefined) return <HitView hit={hit} />
  if (id !== undefined) return <Nowhere what={`screening match "${id}"`} />
  return (
    <Page
      title="Screening"
      lead={
        <p>
          Names, firms, wallets and domains of these records against the lists below. A match is a question,
          and a name alone adds no bits to anybody’s score.
        </p>
      }
    >
      <Section title="Matches">
        {screening.length === 0 ? (
          <Nothing>
            {lists.length === 0
              ? 'No list was given: nobody was screened, and nobody is clear.'
              : 'No name, firm, wallet or domain of the people shown matches an entry of these list versions.'}
          </Nothing>
        ) : (
          <HitTable hits={screening} />
        )}
      </Section>
      <Section title="Lists">
        {lists.length === 0 ? <Nothing>none</Nothing> : <ListTable lists={lists} />}
      </Section>
    </Page>
  )
}
