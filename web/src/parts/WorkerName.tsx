import { useCase } from '../case/CaseContext'
import { href } from '../route/route'

type Props = Readonly<{ id: string }>

/** The name of a worker in a sentence about money; leads to that worker's part of the money. */
export function WorkerName({ id }: Props) {
  const name = useCase().person.get(id)?.name
  return (
    <a href={href(['money'], { worker: id })}>
      {id}
      {name === undefined ? '' : ` ${name}`}
    </a>
  )
}
