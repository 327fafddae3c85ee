import type { Wage } from '../case/case-index'
import { HEADLINE, REACH } from '../case/headline'
import type { Figure, Target } from '../case/targets'
import { paidTo } from '../case/targets'
import { showUnits } from '../format/amount'
import { plural } from '../format/number'
import { basisWords, midSentence } from '../format/text'
import { Ends } from './Ends'
import { Listing } from './Listing'

type Props = Readonly<{
  wages: readonly Wage[]
  target: Target
  methodTitle: (id: string) => string
}>

// Reach belongs into the table, not between the bounds of a figure.
function bounds(figures: readonly Figure[]): readonly [Figure, Figure] | null {
  const others = figures.filter(({ method }) => method !== HEADLINE && method !== REACH)
  const sorted = [...others].sort((a, b) => (a.within < b.within ? -1 : a.within > b.within ? 1 : 0))
  const [least, most] = [sorted[0], sorted.at(-1)]
  return least === undefined || most === undefined ? null : [least, most]
}

/** The sentence with a row behind every figure: what was paid, what of it arrived where, how soon, under which method. */
export function WageSentence({ wages, target, methodTitle }: Props) {
  const title = (id: string): string => midSentence(methodTitle(id))
  const first = wages[0]
  const head = target.figures.find(({ method }) => method === HEADLINE)
  if (first === undefined || head === undefined) return null
  const { symbol, decimals } = first.paid
  const show = (units: bigint): string => showUnits(String(units), decimals)
  const payments = wages.reduce((sum, wage) => sum + wage.payments, 0)
  const range = bounds(target.figures)
  return (
    <>
      Of {show(paidTo(wages))}&nbsp;{symbol} paid{' '}
      {wages.length > 1 && `to ${plural(wages.length, 'worker')} `}in {plural(payments, 'payment')}, value
      representing{' '}
      <strong>
        {show(head.within)}&nbsp;{symbol} ({head.withinShare}&nbsp;%)
      </strong>{' '}
      reached <Ends value={target.target} what="address" /> within {target.windowHours}&nbsp;h of its payment
      under {title(head.method)} ({basisWords(target.basis)})
      {range !== null &&
        `; from ${show(range[0].within)} (${range[0].withinShare} %, ${title(range[0].method)}) to ${show(range[1].within)} (${range[1].withinShare} %, ${title(range[1].method)}) under the other methods`}
      . <Listing wages={wages} target={target} />
    </>
  )
}
