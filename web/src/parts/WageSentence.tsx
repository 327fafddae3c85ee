import type { Wage } from '../case/case-index'
import type { Reached } from '../case/headline'
import { showAmount, showUnits } from '../format/amount'
import { plural } from '../format/number'
import { listEntry } from '../format/text'
import { Ends } from './Ends'

type Props = Readonly<{ wage: Wage; reached: Reached; methodTitle: string }>

function listing(wage: Wage, reached: Reached): string {
  if (reached.entity === null) return 'No list names it.'
  const who = `${reached.caption ?? 'an entity'} (${listEntry(reached.entity)})`
  const { status, listedOn } = wage.listing
  switch (status) {
    case 'listed after':
      return `It was listed for ${who} on ${listedOn}, after these payments.`
    case 'listed before':
      return `It had been listed for ${who} since ${listedOn}, before these payments.`
    case 'listing date unknown':
      return `It is listed for ${who}; this form of the list gives no date.`
    case 'not listed':
      return `It is attributed to ${who} and not itself listed.`
  }
}

/** The sentence with a row behind every figure: what was paid, what of it arrived where, how soon, under which method. */
export function WageSentence({ wage, reached, methodTitle }: Props) {
  const { symbol, decimals } = wage.paid
  return (
    <>
      Of {showAmount(wage.paid)} paid in {plural(wage.payments, 'payment')}, value representing{' '}
      <strong>
        {showUnits(reached.withinWindow, decimals)} {symbol} ({reached.share}&nbsp;%)
      </strong>{' '}
      reached <Ends value={reached.target} what="address" /> within {reached.windowHours}&nbsp;h of its
      payment under {methodTitle} ({reached.basis}). {listing(wage, reached)}
    </>
  )
}
