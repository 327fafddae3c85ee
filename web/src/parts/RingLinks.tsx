import { useCase } from '../case/CaseContext'
import { ringHref } from '../route/route'

type Props = Readonly<{ ids: readonly string[] }>

export function RingLinks({ ids }: Props) {
  const { ring } = useCase()
  return ids.map((id, i) => (
    <span key={id}>
      {i > 0 && ', '}
      <a href={ringHref(id)}>ring {ring.get(id)?.letter ?? id}</a>
    </span>
  ))
}
