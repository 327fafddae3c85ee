import { fifo as account } from '../../methods/fifo.js'
import { asListed, onTransactions } from './utxo-method.js'

/** First in, first out over ordered inputs and outputs. */
export const fifo = onTransactions(account, {
  rule: 'The first units of the inputs, in their order, go to the first units of the outputs, in theirs; an output keeps its inner order of lots.',
  presumes: 'The order in which a wallet program listed inputs and outputs decides whose money went where.',
  usesChange: false,
  order: asListed,
})
