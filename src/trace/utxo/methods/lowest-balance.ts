import { lowestBalance as account } from '../../methods/lowest-balance.js'
import { changeLast, onTransactions } from './utxo-method.js'

/** Unclaimed inputs fund the payments and the fee, and the claims stay in the change. */
export const lowestBalance = onTransactions(account, {
  rule: 'Unclaimed inputs fund the payments and the fee; claims stay in the change, and what exceeds it travels with the payments pro rata. Not computable where the change is not identified.',
  presumes:
    'Whoever spends money of others together with their own spends their own first and keeps the others’ as change.',
  usesChange: true,
  order: (targets, change) => (change === 'unknown' ? undefined : changeLast(targets)),
})
