import type { QueryPort } from '../../core/ports.js'
import { nameTokens, sharesToken } from './name-tokens.js'
import { int, optionalText, text } from './read-row.js'
import { distinct } from './text-order.js'

/** A payment to an account whose holder has no part of a name in common with the worker. */
export type OtherHolder = Readonly<{ worker: string; holder: string; file: string; row: number }>

export const OTHER_HOLDER_COLUMNS = {
  worker: 'VARCHAR',
  holder: 'VARCHAR',
  file: 'VARCHAR',
  row: 'BIGINT',
} as const

const PAYMENTS = `
SELECT worker, holder, file, row FROM payouts
WHERE worker IS NOT NULL AND holder <> '' ORDER BY worker, holder, file, row`

// All names that a worker had: a change of name is a snapshot of HR like any other.
const NAMES = `
SELECT DISTINCT worker, name, employer FROM workers WHERE worker IS NOT NULL ORDER BY worker, name, employer`

/** A holder who receives the wages of more workers than this is a payroll agent, not a stranger. */
const MOST_WORKERS = 12

/** Compares exact normalised tokens; the holder's text is shortened to its tokens, so that spelling does not matter. */
export async function readOtherHolders(port: QueryPort): Promise<OtherHolder[]> {
  const known = new Map<string, string[]>()
  for (const row of await port.query(NAMES)) {
    const own = [optionalText(row, 'name') ?? '', optionalText(row, 'employer') ?? ''].flatMap(nameTokens)
    known.set(text(row, 'worker'), [...(known.get(text(row, 'worker')) ?? []), ...own])
  }
  const payments = (await port.query(PAYMENTS)).flatMap((row) => {
    const [worker, tokens] = [text(row, 'worker'), nameTokens(text(row, 'holder'))]
    const own = known.get(worker) ?? []
    if (own.length === 0 || tokens.length === 0 || sharesToken(own, tokens)) return []
    return [{ worker, holder: tokens.join(' '), file: text(row, 'file'), row: int(row, 'row') }]
  })
  const workers = new Map<string, number>()
  for (const holder of distinct(payments.map((payment) => payment.holder)))
    workers.set(
      holder,
      new Set(payments.filter((one) => one.holder === holder).map((one) => one.worker)).size,
    )
  return payments.filter(({ holder }) => (workers.get(holder) ?? 0) <= MOST_WORKERS)
}
