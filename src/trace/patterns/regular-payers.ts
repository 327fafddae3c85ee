import type { Ledger } from '../ledger/build-ledger.js'
import type { Movement } from '../ledger/transfer.js'
import { numberOrigins, type Origin } from '../origins.js'
import type { Names } from '../stops.js'
import { WAGE_PASS_THROUGH } from './wage-pass-through.js'

/**
 * Payments that look like wages on the ledger alone, where no payroll is among the records: for every wallet that gets at least half of an asset
 * from {@link WAGE_PASS_THROUGH}.payers or more owners who pay it regularly, these payments as claims, with the payer as their source. One list per
 * collecting wallet and asset, sorted by both; only for the wallets of `among`.
 */
export function regularPayers(ledger: Ledger, names: Names, among: Iterable<string>): Origin[][] {
  return [...new Set(among)].sort().flatMap((collector) => {
    const byAsset = new Map<string, Movement[]>()
    for (const position of ledger.byAddress.get(collector) ?? []) {
      const move = ledger.moves[position]
      if (move === undefined || move.to !== collector || !isPayment(move, names)) continue
      const known = byAsset.get(move.asset)
      if (known === undefined) byAsset.set(move.asset, [move])
      else known.push(move)
    }
    return [...byAsset].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, moves]) => wagesAmong(moves))
  })
}

function isPayment({ from, to, chain, kind }: Movement, names: Names): boolean {
  if (from === undefined || to === undefined || from === to || kind === 'fee') return false
  return names.serviceAt(chain, from) === undefined && names.serviceAt(chain, to) === undefined
}

function wagesAmong(moves: readonly Movement[]): Origin[][] {
  const times = new Map<string, number>()
  for (const { from = '' } of moves) times.set(from, (times.get(from) ?? 0) + 1)
  const regular = moves.filter(({ from = '' }) => (times.get(from) ?? 0) >= WAGE_PASS_THROUGH.payments)
  const payers = new Set(regular.map(({ from }) => from))
  const units = (some: readonly Movement[]): bigint => some.reduce((sum, move) => sum + move.units, 0n)
  if (payers.size < WAGE_PASS_THROUGH.payers || units(regular) * 2n < units(moves)) return []
  return [
    numberOrigins(regular.map((move) => ({ id: move.id, source: move.from ?? '', payer: undefined, move }))),
  ]
}
