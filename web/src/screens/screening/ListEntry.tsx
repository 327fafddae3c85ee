import type { Hit } from '../../case/case-index'
import { day } from '../../format/time'

type Props = Readonly<{ entity: Hit['entity'] }>

/** The entry in the words of its list; remarks by their parts, since lists part them with semicolons. */
export function ListEntry({ entity }: Props) {
  const facts = [
    ['Name', entity.caption],
    ['Entry', entity.id],
    ['List', entity.list],
    ['Type', entity.schema],
    ['Programmes', entity.programs.length === 0 ? 'none given' : entity.programs.join(', ')],
    ['Listed', entity.listed === null ? 'this form of the list gives no date' : day(entity.listed)],
  ] as const
  const remarks = entity.remarks?.split(/;\s+/) ?? []
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>Remarks</dt>
        <dd>{remarks.length === 0 ? 'none' : remarks.map((remark) => <p key={remark}>{remark}</p>)}</dd>
      </div>
    </dl>
  )
}
