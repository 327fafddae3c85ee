import type { Accounts } from './accounts.js'
import { type TransferColumns, NOBODY } from '../../core/transfer-columns.js'
import { AHEAD, warm } from './warm.js'
import { add, clear, compare, copy, subtract, type Words } from './words.js'

/** Words of one account while balances run: what it holds, then what it must have held. */
const WIDTH = 8
const OPENING = 4

/**
 * The least that each account must have held before its first event so that it never goes below zero: three words per account.
 * Self-transfers change nothing; addresses at which branches end keep no account. The same rule as `openingBalances`, for ledgers
 * held in columns.
 */
export function leastOpenings(
  { count, amounts, from, to }: TransferColumns,
  { payer, payee, count: held }: Accounts,
  ends?: Uint8Array,
): Words {
  const running = new Uint32Array(held * WIDTH)
  const short = new Uint32Array(3)
  for (let i = 0; i < count; i++) {
    if (i % AHEAD === 0) warm(running, WIDTH, payer, payee, i, Math.min(count, i + AHEAD))
    const source = payer[i] as number
    const target = payee[i] as number
    if (source === target) continue
    if (source !== NOBODY && ends?.[from[i] as number] !== 1) {
      const balance = source * WIDTH
      if (compare(running, balance, amounts, i * 3) >= 0) subtract(running, balance, amounts, i * 3)
      else {
        copy(short, 0, amounts, i * 3)
        subtract(short, 0, running, balance)
        add(running, balance + OPENING, short, 0)
        clear(running, balance)
      }
    }
    if (target !== NOBODY && ends?.[to[i] as number] !== 1) add(running, target * WIDTH, amounts, i * 3)
  }
  const openings = new Uint32Array(held * 3)
  for (let account = 0; account < held; account++)
    copy(openings, account * 3, running, account * WIDTH + OPENING)
  return openings
}
