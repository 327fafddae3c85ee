import { follow } from './follow.js'
import type { Flow, Tally } from './flow.js'
import { buildLedger, type Ledger } from './ledger/build-ledger.js'
import type { Transfer } from './ledger/transfer.js'
import type { Method } from './methods/method.js'
import { openingBalances } from './openings.js'
import { numberOrigins, type Origin } from './origins.js'
import { planSteps } from './plan.js'
import { namesOf } from './stops.js'

/** One line of a plain ledger, in base units. `time` is UTC text of the tables, null when the ledger has none. */
export type PlainEntry = Readonly<{
  id: string
  time: string | null
  from: string
  to: string
  units: bigint
  file: string
  row: number
}>

/** What became of one source: the money that one line brought into the ledger, or the payments of one named account. */
export type PlainSource = Readonly<{
  id: string
  from: string
  to: string
  units: bigint
  tally: Tally
  /** The line itself and every line that passed some of it on, in order. `units` equal `source`: nothing is ever converted here. */
  flows: readonly Flow[]
  /** Where it is at the end. */
  remaining: readonly Readonly<{ account: string; units: bigint }>[]
}>

const ASSET = 'ledger/unit'
const CHAIN = 'ledger'

/**
 * Follows every source through a plain ledger under one method.
 *
 * Without `claimed`, a source is money that a line brings in: what its sender pays beyond what earlier lines put into that account. Then every
 * unit of the ledger belongs to a source. With `claimed`, the sources are the lines that these accounts pay, and all other money is unclaimed.
 * Lines are ordered by time, and as they stand where times are equal or missing.
 */
export function followPlainLedger(
  entries: readonly PlainEntry[],
  method: Method,
  claimed: readonly string[] = [],
): PlainSource[] {
  const rows = entries.map((entry, i) => transferOf(entry, entry.id, entry.units, 2 * i))
  const newMoney = claimed.length === 0
  const ledger = newMoney ? splitNewMoney(rows) : buildLedger(rows)
  const isOrigin = newMoney
    ? (id: string): boolean => id.endsWith(NEW)
    : (_id: string, from: string | undefined): boolean => from !== undefined && claimed.includes(from)
  const origins = numberOrigins(
    ledger.moves
      .filter(({ id, from, to }) => from !== to && isOrigin(id, from))
      .map(
        (move): Origin => ({ id: move.id, source: move.id, payer: newMoney ? undefined : move.from, move }),
      ),
  )
  const plan = planSteps(ledger, {
    names: namesOf([]),
    stops: false,
    swaps: false,
    wrapped: [],
    holders: new Map(),
    fixed: new Set(origins.map(({ id }) => id)),
    worth: () => undefined,
  })
  const followed = follow(plan, method, {
    origins,
    openings: openingBalances(plan).units,
    watched: new Set(),
  })
  const places = new Map(ledger.moves.map(({ id }, place) => [id, place]))
  return origins
    .map(({ id, move }, number): PlainSource & { place: number } => ({
      place: places.get(id) ?? 0,
      id: id.endsWith(NEW) ? id.slice(0, -NEW.length) : id,
      from: move.from ?? '',
      to: move.to ?? '',
      units: move.units,
      tally: followed.tallies[number] ?? { held: 0n, exited: 0n, fees: 0n, dust: 0n, unresolved: 0n },
      flows: followed.flows.filter((flow) => flow.origin === number),
      remaining: followed.remaining
        .filter(({ origin }) => origin === number)
        .map(({ owner, units }) => ({ account: owner, units }))
        .sort((a, b) => (a.account < b.account ? -1 : 1)),
    }))
    .sort((a, b) => a.place - b.place)
    .map(({ place: _place, ...source }) => source)
}

/** Ends the id of the part of a line that is new money. */
const NEW = '\u0000new'

/** Splits every line into what its sender had and what is new in the ledger. */
function splitNewMoney(rows: readonly Transfer[]): Ledger {
  const byId = new Map(rows.map((row) => [row.transfer, row]))
  const balances = new Map<string, bigint>()
  const parts: Transfer[] = []
  for (const { id, from = '', to = '', units } of buildLedger(rows).moves) {
    const row = byId.get(id)
    if (row === undefined) continue
    const had = balances.get(from) ?? 0n
    const own = from === to || had >= units ? units : had
    if (own > 0n) parts.push({ ...row, units: own.toString() })
    if (own < units)
      parts.push({
        ...row,
        transfer: `${id}${NEW}`,
        units: (units - own).toString(),
        tx_index: (row.tx_index ?? 0) + 1,
      })
    if (from === to) continue
    balances.set(from, had - own)
    balances.set(to, (balances.get(to) ?? 0n) + units)
  }
  return buildLedger(parts)
}

const transferOf = (
  { time, from, to, file, row }: PlainEntry,
  id: string,
  units: bigint,
  place: number,
): Transfer => ({
  transfer: id,
  chain: CHAIN,
  block: null,
  tx_index: place,
  log_index: null,
  ts: time,
  tx: null,
  kind: 'token',
  sender: from,
  receiver: to,
  asset: ASSET,
  symbol: null,
  decimals: null,
  units: units.toString(),
  token_id: null,
  failed: false,
  marks: null,
  file,
  row,
})
