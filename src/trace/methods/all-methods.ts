import { fifo } from './fifo.js'
import { lifo } from './lifo.js'
import { lowestBalance } from './lowest-balance.js'
import type { Method } from './method.js'
import { poison } from './poison.js'
import { proRata } from './pro-rata.js'
import { taintedFirst } from './tainted-first.js'

/** All methods, in the order in which they are shown. */
export const METHODS: readonly Method[] = [fifo, lifo, taintedFirst, proRata, lowestBalance, poison]

/** The method with this id; undefined when there is none. */
export const methodOf = (id: string): Method | undefined => METHODS.find((method) => method.id === id)
