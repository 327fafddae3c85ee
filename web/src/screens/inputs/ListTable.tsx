import type { Case } from '../../../../src/case/schema'
import { count, plural } from '../../format/number'
import { day } from '../../format/time'

type Props = Readonly<{ lists: Case['lists'] }>

/** Which version of each list: a match, and its absence, hold for that version only. */
export function ListTable({ lists }: Props) {
  return (
    <table className="lists">
      <thead>
        <tr>
          <th scope="col">List</th>
          <th scope="col">Published</th>
          <th scope="col" className="num">
            Age
          </th>
          <th scope="col" className="num">
            Entries
          </th>
        </tr>
      </thead>
      <tbody>
        {lists.map((list) => (
          <tr key={list.id}>
            <th scope="row">
              {list.id}
              {list.stale && <strong className="stale"> stale</strong>}
            </th>
            <td>{list.published === null ? 'unknown' : day(list.published)}</td>
            <td className="num">{list.ageDays === null ? 'unknown' : plural(list.ageDays, 'day')}</td>
            <td className="num" title={`${count(list.names)} names, ${count(list.wallets)} wallets`}>
              {count(list.entities)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
