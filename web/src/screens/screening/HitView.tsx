import { useCase } from '../../case/CaseContext'
import type { Hit } from '../../case/case-index'
import { listEntry, sentence, words } from '../../format/text'
import { Page } from '../../parts/Page'
import { RowsFold } from '../../parts/RowsFold'
import { Section } from '../../parts/Section'
import { href } from '../../route/route'
import { Alignment } from './Alignment'
import { ListEntry } from './ListEntry'
import { SubjectLink } from './SubjectLink'

type Props = Readonly<{ hit: Hit }>

export function HitView({ hit }: Props) {
  const { screening } = useCase().found
  const at = screening.findIndex(({ id }) => id === hit.id)
  const [before, after] = [screening[at - 1], screening[at + 1]]
  return (
    <Page
      title={`Is it them? ${hit.query}`}
      kicker={
        <nav className="siblings" aria-label="Other matches">
          <a href={href(['screening'])}>Screening</a>
          <span className="muted">
            {at + 1} of {screening.length}
          </span>
          {before !== undefined && (
            <a rel="prev" href={href(['screening', before.id])}>
              ← previous
            </a>
          )}
          {after !== undefined && (
            <a rel="next" href={href(['screening', after.id])}>
              next →
            </a>
          )}
        </nav>
      }
      lead={
        <p>
          {sentence(words(hit.kind))} of <SubjectLink subject={hit.subject} />, compared with{' '}
          {hit.entity.caption} ({listEntry(hit.entity.id, hit.entity.list)}). Score {hit.score.toFixed(2)} of
          1.00;{' '}
          {hit.corroborated
            ? 'corroborated by more than the name.'
            : 'nothing but the name agrees, so that it adds no bits.'}
        </p>
      }
    >
      <Section
        title="Compared part by part"
        note="Marked: where the two texts differ. The contribution is in points of score."
      >
        <Alignment hit={hit} />
      </Section>
      <Section title="List entry as published">
        <ListEntry entity={hit.entity} />
        <RowsFold id="rows" evidence={hit.evidence} nav />
      </Section>
    </Page>
  )
}
