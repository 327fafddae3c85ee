import { lotQueue } from './lot-queue.js'
import { type Method, VOIGT } from './method.js'

/** First in, first out (Clayton's Case). */
export const fifo: Method = {
  id: 'fifo',
  title: 'First in, first out',
  rule: 'What arrived first in this wallet leaves first; a deposit keeps its inner order of lots.',
  authorities: ["Devaynes v. Noble (Clayton's Case) (1816) 1 Mer. 572"],
  against: ['Cunningham v. Brown, 265 U.S. 1 (1924): refused among victims of one fraud', VOIGT],
  presumes: 'The order in which money came in decides the order in which it went out, whoever owned it.',
  conserves: true,
  lots: true,
  pot: () => lotQueue('first'),
}
