import type { CaseMoney } from '../../../../src/case/schema'
import { useCase } from '../../case/CaseContext'
import { showUnits } from '../../format/amount'
import { plural } from '../../format/number'
import { elapsed, moment } from '../../format/time'
import { Ends } from '../../parts/Ends'
import { Fold } from '../../parts/Fold'
import { PersonLink } from '../../parts/PersonLink'
import { useOpen } from '../../route/use-open'
import { HopTable } from './HopTable'

type Props = Readonly<{
  id: string
  path: CaseMoney['paths'][number]
  symbol: string
  decimals: number | null
}>

export function PathRow({ id, path, symbol, decimals }: Props) {
  const { wallet } = useCase()
  const open = useOpen().is(id)
  const first = path.hops[0]
  const last = path.hops.at(-1)
  if (first === undefined || last === undefined) return null
  return (
    <>
      <tr>
        <th scope="row" className="time">
          {moment(first.time)}
        </th>
        <td data-head="Worker">{path.worker === null ? 'unknown' : <PersonLink id={path.worker} />}</td>
        <td className="num" data-head={`${symbol} followed`}>
          {showUnits(last.sourceUnits, decimals)}
        </td>
        <td data-head="Ends at">
          {wallet.get(last.to.toLowerCase())} <Ends value={last.to} what="address" />
        </td>
        <td className="num" data-head="After">
          {elapsed(first.time, last.time)}
        </td>
        <td>
          <Fold id={id} label={plural(path.hops.length, 'hop')} nav />
        </td>
      </tr>
      {open && (
        <tr className="signal-rows">
          <td colSpan={6}>
            <HopTable id={id} hops={path.hops} symbol={symbol} decimals={decimals} />
          </td>
        </tr>
      )}
    </>
  )
}
