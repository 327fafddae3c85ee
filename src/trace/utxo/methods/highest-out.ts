import { taintedFirst as account } from '../../methods/tainted-first.js'
import { VOIGT } from '../../methods/method.js'
import { onTransactions } from './utxo-method.js'

/** Claims go to the largest outputs. */
export const highestOut = onTransactions(account, {
  id: 'highest-out',
  title: 'Claims to the highest output',
  rule: 'Claims go to the largest output first, then to the next, pro rata among the claims; ties by position; the fee comes last.',
  authorities: [],
  against: ['no authority known: for sensitivity only', VOIGT],
  presumes: 'The largest output is the one that the claims were meant for.',
  usesChange: false,
  order: (targets) =>
    [...targets].sort((a, b) => {
      if (a.kind !== b.kind) return a.kind === 'fee' ? 1 : -1
      return a.units === b.units ? a.vout - b.vout : a.units > b.units ? -1 : 1
    }),
})
