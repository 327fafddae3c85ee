import { lotQueue } from './lot-queue.js'
import { type Method, VOIGT } from './method.js'

/** Last in, first out: shows how much rests on the choice of a method, no more. */
export const lifo: Method = {
  id: 'lifo',
  title: 'Last in, first out',
  rule: 'What arrived last in this wallet leaves first.',
  authorities: [],
  against: ['no forfeiture authority known: for sensitivity only', VOIGT],
  presumes: 'Each payment was made out of the money that had come in most recently.',
  conserves: true,
  lots: true,
  pot: () => lotQueue('last'),
}
