import { lifo as account } from '../../methods/lifo.js'
import { asListed, onTransactions } from './utxo-method.js'

/** Last in, first out over ordered inputs and outputs. */
export const lifo = onTransactions(account, {
  rule: 'The last units of the inputs, in their order, go to the first output, and so on.',
  presumes:
    'The order in which a wallet program listed inputs and outputs, backwards, decides whose money went where.',
  usesChange: false,
  order: asListed,
})
