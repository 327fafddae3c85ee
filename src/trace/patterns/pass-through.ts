import { evidenceOf } from '../../core/evidence.js'
import { findingId } from '../../core/finding.js'
import { percent } from '../../core/format.js'
import type { Ledger } from '../ledger/build-ledger.js'
import { HOUR } from '../ledger/time.js'
import type { Movement } from '../ledger/transfer.js'
import { lotQueue } from '../methods/lot-queue.js'
import { NO_TRAIL, unclaimed } from '../part.js'
import type { Pattern } from './pattern.js'

/** Parameters. Expert judgement: three days cover a weekend; nine tenths leave room for fees and small spending. */
const PASS_THROUGH = {
  /** Hours between arrival and departure. */
  hours: 72,
  /** Least part of everything received that left so soon, in thousandths. */
  share: 900,
  /** Fewer deposits than this are no habit. */
  deposits: 3,
} as const

/**
 * Wallets that keep nothing: what came in went out again within days, matched first in, first out within the wallet. One pattern per
 * address and asset, for the addresses given; sorted by address and asset.
 */
export function passThrough(ledger: Ledger, addresses: Iterable<string>): Pattern[] {
  return [...new Set(addresses)].sort().flatMap((address) => {
    const byAsset = new Map<string, Movement[]>()
    for (const position of ledger.byAddress.get(address) ?? []) {
      const move = ledger.moves[position]
      if (move === undefined || move.from === move.to || move.time === undefined) continue
      const known = byAsset.get(move.asset)
      if (known === undefined) byAsset.set(move.asset, [move])
      else known.push(move)
    }
    return [...byAsset]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([asset, moves]) => measure(address, asset, moves))
  })
}

function measure(address: string, asset: string, moves: readonly Movement[]): Pattern[] {
  const deposits = moves.filter(({ to }) => to === address)
  if (deposits.length < PASS_THROUGH.deposits) return []
  const lots = lotQueue('first')
  const used = new Set<Movement>()
  let received = 0n
  let passed = 0n
  let origin = 0
  for (const move of moves) {
    const { units, time = 0 } = move
    if (move.to === address) {
      received += units
      lots.deposit([{ origin: origin++, units, source: units, hops: 0, trail: NO_TRAIL, via: undefined }])
      continue
    }
    if (units > lots.balance()) lots.deposit([unclaimed(units - lots.balance())])
    for (const part of lots.withdraw(units)) {
      const deposit = deposits[part.origin]
      if (deposit?.time === undefined || time - deposit.time > PASS_THROUGH.hours * HOUR) continue
      passed += part.units
      used.add(deposit).add(move)
    }
  }
  if (passed * 1000n < received * BigInt(PASS_THROUGH.share)) return []
  const ordered = moves.filter((move) => used.has(move))
  const evidence = evidenceOf(ordered.flatMap(({ rows }) => rows))
  if (evidence === undefined) return []
  const observed = `of everything that the wallet received in ${deposits.length} deposits, ${percent(passed, received)} % left again within ${PASS_THROUGH.hours} hours`
  return [
    {
      finding: {
        id: findingId('trace', 'pass-through', [`wallet:${address}`], asset),
        engine: 'trace',
        rule: 'pass-through',
        subjects: [`wallet:${address}`],
        observed,
        comparisons: [],
        evidence,
        innocent: ['exchange-wallet', 'payroll-agent', 'family-account'],
        next: 'find out who holds the wallet and whether the wallets before and after it are theirs too',
      },
      title: 'Money goes through within days',
      parameters: { ...PASS_THROUGH },
      figures: { asset, received: received.toString(), passed: passed.toString() },
      transfers: ordered.map(({ id }) => id),
    },
  ]
}
