import type { CasePerson } from '../../../../src/case/schema'
import { useCase } from '../../case/CaseContext'
import { listedTargets } from '../../case/targets'
import { showAmount } from '../../format/amount'
import { plural } from '../../format/number'
import { RowsFold } from '../../parts/RowsFold'
import { Section } from '../../parts/Section'
import { WageSentence } from '../../parts/WageSentence'
import { href } from '../../route/route'

type Props = Readonly<{ person: CasePerson }>

export function PersonMoney({ person }: Props) {
  const { wages, found } = useCase()
  const own = wages.get(person.id) ?? []
  if (own.length === 0) return null
  const { methods } = found.money
  const methodTitle = (id: string): string => methods.find((method) => method.id === id)?.title ?? id
  return (
    <Section
      title="Wages"
      note={<a href={href(['money'], { worker: person.id })}>All methods and paths of these wages</a>}
    >
      <ul className="plain sentences">
        {own.map((wage, i) => {
          const groups = listedTargets(
            [wage],
            methods.map(({ id }) => id),
          )
          return (
            <li key={wage.paid.asset}>
              {groups.map((group) => (
                <p key={group.target.key}>
                  <WageSentence {...group} methodTitle={methodTitle} />
                </p>
              ))}
              {groups.length === 0 && (
                <p>
                  {showAmount(wage.paid)} paid in {plural(wage.payments, 'payment')}; none of it reached a
                  listed party within the window.
                </p>
              )}
              <RowsFold id={`w${i}`} evidence={wage.evidence} nav />
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
