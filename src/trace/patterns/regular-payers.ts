import type { Ledger } from '../ledger/build-ledger.js'
import type { Movement } from '../ledger/transfer.js'
import { numberOrigins, type Origin } from '../origins.js'
import type { Names } from '../stops.js'
import { WAGE_PASS_THROUGH } from './wage-pass-through.js'

/**
 * Payments that look like wages on the ledger alone, where no payroll is among the records: for every wallet that at least
 * {@link WAGE_PASS_THROUGH}.payers owners pay regularly in one asset, these payments as claims, with the payer as their source. One list per
 * collecting wallet and asset, sorted by both.
 */
export function regularPayers(ledger: Ledger, names: Names): Origin[][] {
  const byCollector = new Map<string, Movement[]>()
  for (const move of ledger.moves) {
    const { from, to, chain, asset, kind } = move
    if (from === undefined || to === undefined || from === to || kind === 'fee') continue
    if (names.serviceAt(chain, from) !== undefined || names.serviceAt(chain, to) !== undefined) continue
    const key = `${to}\t${asset}`
    const known = byCollector.get(key)
    if (known === undefined) byCollector.set(key, [move])
    else known.push(move)
  }
  return [...byCollector]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, moves]) => {
      const times = new Map<string, number>()
      for (const { from = '' } of moves) times.set(from, (times.get(from) ?? 0) + 1)
      const regular = moves.filter(({ from = '' }) => (times.get(from) ?? 0) >= WAGE_PASS_THROUGH.payments)
      if (new Set(regular.map(({ from }) => from)).size < WAGE_PASS_THROUGH.payers) return []
      return [
        numberOrigins(
          regular.map((move) => ({ id: move.id, source: move.from ?? '', payer: undefined, move })),
        ),
      ]
    })
}
