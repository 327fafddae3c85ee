import { poison as account } from '../../methods/poison.js'
import { asListed, onTransactions } from './utxo-method.js'

/** Reach: an upper bound, not accounting. */
export const poison = onTransactions(account, {
  rule: 'Every output of a transaction with a claimed input counts as reached, whole.',
  presumes: account.presumes,
  usesChange: false,
  order: asListed,
})
