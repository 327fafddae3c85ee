import { proRata as account } from '../../methods/pro-rata.js'
import { asListed, onTransactions } from './utxo-method.js'

/** Every output and the fee carry their share of every input. */
export const proRata = onTransactions(account, {
  rule: 'Every output and the fee carry floor(amount × origin ÷ rest) of every origin in the inputs, the units left over by largest remainder.',
  presumes: 'The inputs of a transaction mix evenly in each of its outputs.',
  usesChange: false,
  order: asListed,
})
