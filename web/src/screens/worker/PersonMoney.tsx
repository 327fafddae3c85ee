import type { CasePerson } from '../../../../src/case/schema'
import { useCase } from '../../case/CaseContext'
import { headlineOf } from '../../case/headline'
import { RowsFold } from '../../parts/RowsFold'
import { Section } from '../../parts/Section'
import { WageSentence } from '../../parts/WageSentence'
import { href } from '../../route/route'

type Props = Readonly<{ person: CasePerson }>

export function PersonMoney({ person }: Props) {
  const { wages, found } = useCase()
  const own = wages.get(person.id) ?? []
  if (own.length === 0) return null
  return (
    <Section
      title="Wages"
      note={<a href={href(['money'], { worker: person.id })}>All methods and paths of these wages</a>}
    >
      <ul className="plain sentences">
        {own.map((wage, i) => {
          const reached = headlineOf(wage)
          return (
            <li key={wage.wallet}>
              <p>
                {reached === undefined ? (
                  'These wages reached no listed party.'
                ) : (
                  <WageSentence
                    wage={wage}
                    reached={reached}
                    methodTitle={
                      found.money.methods.find(({ id }) => id === reached.method)?.title ?? reached.method
                    }
                  />
                )}
              </p>
              <RowsFold id={`w${i}`} evidence={wage.evidence} nav />
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
