import { useCase } from '../case/CaseContext'
import { personHref } from '../route/route'

type Props = Readonly<{ id: string }>

/** A person of the case; those whom the report does not hold are named by their number alone. */
export function PersonLink({ id }: Props) {
  const person = useCase().person.get(id)
  if (person === undefined) return <span>{id}</span>
  return (
    <a href={personHref(id)}>
      {id} {person.name}
    </a>
  )
}
