import type { RowOf } from '../core/tables.js'
import type { Followed } from './flow.js'
import { HOUR, tableTime } from './ledger/time.js'
import type { Origin } from './origins.js'
import { basisText } from './part.js'

/**
 * Rows of table `flows`: per origin, transfer and basis what arrived and what part of the deposit it stands for. Exchanges within a
 * wallet, fees and burns arrive nowhere. The deposit itself (hops 0) is among them. Value that goes round in a circle arrives as often
 * as it is moved; see `reached` of {@link Followed} for figures without repetition. `worker` and `entity` say who the origin belongs to
 * and who holds the receiver.
 */
export function arrivalRows(
  followed: Followed,
  origins: readonly Origin[],
  who: Readonly<{
    workerOf(origin: Origin): string | null
    entityAt(chain: string, address: string): string | null
  }>,
): RowOf<'flows'>[] {
  type Row = RowOf<'flows'>
  const rows = new Map<string, Row>()
  for (const flow of followed.flows) {
    const { kind, origin, from, to, chain, tx, asset, units, source, time, hops, trail } = flow
    const claim = origins[origin]
    if (claim === undefined || to === undefined || kind === 'convert') continue
    const basis = basisText(trail)
    const key = [origin, chain, tx, from, to, asset, basis, flow.rows[0].file, flow.rows[0].row].join('\t')
    const known = rows.get(key)
    const { move } = claim
    const hours = time === undefined || move.time === undefined ? null : (time - move.time) / HOUR
    rows.set(key, {
      method: followed.method,
      origin: claim.id,
      worker: who.workerOf(claim),
      origin_tx: move.tx === '' ? null : move.tx,
      origin_ts: move.time === undefined ? null : tableTime(move.time),
      origin_units: move.units.toString(),
      origin_asset: move.asset,
      sender: from ?? null,
      receiver: to,
      asset,
      units: (units + BigInt(known?.units ?? 0)).toString(),
      source_units: (source + BigInt(known?.source_units ?? 0)).toString(),
      ts: time === undefined ? null : tableTime(time),
      hours,
      hops: Math.min(hops, known?.hops ?? hops),
      basis,
      confidence: Math.min(trail.confidence, known?.confidence ?? 1),
      entity: who.entityAt(chain, to),
      file: flow.rows[0].file,
      row: flow.rows[0].row,
    })
  }
  return [...rows.values()]
}
