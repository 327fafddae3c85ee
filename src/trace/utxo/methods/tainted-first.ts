import { taintedFirst as account } from '../../methods/tainted-first.js'
import { changeLast, onTransactions } from './utxo-method.js'

/** Claims leave with the payments. */
export const taintedFirst = onTransactions(account, {
  rule: 'Claims go to the payments in their order, then to the change, pro rata among the claims; where no change is identified, to the outputs in their order.',
  presumes: 'A payer spends the claims first and keeps other money as change.',
  usesChange: true,
  order: changeLast,
})
