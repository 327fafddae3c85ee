import { count } from '../format/number'
import type { Few } from './use-few'

type Props = Readonly<{ few: Few<unknown> }>

/** The way from some to all; says how many of how many are shown. */
export function ShowAll({ few }: Props) {
  if (few.rest === 0) return null
  return (
    <p className="show-all">
      Showing {count(few.shown.length)} of {count(few.shown.length + few.rest)}.{' '}
      <button type="button" onClick={few.showAll} data-nav="">
        Show all
      </button>
    </p>
  )
}
