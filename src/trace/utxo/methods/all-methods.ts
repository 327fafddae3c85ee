import { fifo } from './fifo.js'
import { highestOut } from './highest-out.js'
import { lifo } from './lifo.js'
import { lowestBalance } from './lowest-balance.js'
import { poison } from './poison.js'
import { proRata } from './pro-rata.js'
import { taintedFirst } from './tainted-first.js'
import type { UtxoMethod } from './utxo-method.js'

/** All methods on chains of unspent outputs, in the order in which they are shown. */
export const UTXO_METHODS: readonly UtxoMethod[] = [
  fifo,
  lifo,
  taintedFirst,
  proRata,
  lowestBalance,
  highestOut,
  poison,
]
