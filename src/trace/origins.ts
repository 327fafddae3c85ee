import type { Ledger } from './ledger/build-ledger.js'
import type { Movement } from './ledger/transfer.js'

/**
 * A deposit that is claimed. `source` groups the deposits of one claimant: the address that sent them, the transaction that was
 * named, or a worker. Deposits are numbered in the order of their ids, which also settles ties.
 */
export type Origin = Readonly<{
  id: string
  source: string
  /** Address that paid it, when all that it ever paid is claimed: value that comes back to it has come home. */
  payer: string | undefined
  move: Movement
}>

/** Sorts deposits by id and drops repetitions: the first source named for a deposit has it. */
export function numberOrigins(origins: readonly Origin[]): Origin[] {
  const byId = new Map<string, Origin>()
  for (const origin of origins) if (!byId.has(origin.id)) byId.set(origin.id, origin)
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

const isDeposit = ({ from, to, kind }: Movement): boolean =>
  to !== undefined && from !== to && kind !== 'fee' && kind !== 'burn'

/**
 * The deposits that a source names: an address claims every transfer that it sent, a transaction hash or transfer id what that
 * transaction moved. For a hash, `receivers` keeps the transfers that reached one of them, when any did.
 */
export function originsOf(ledger: Ledger, source: string, receivers: readonly string[] = []): Origin[] {
  const positions = ledger.byAddress.get(source)
  if (positions !== undefined)
    return positions
      .map((position) => ledger.moves[position])
      .filter((move) => move !== undefined && move.from === source && isDeposit(move))
      .map((move) => ({ id: move?.id ?? '', source, payer: source, move: move as Movement }))
  const named = ledger.moves.filter((move) => (move.tx === source || move.id === source) && isDeposit(move))
  const received = named.filter(({ to }) => to !== undefined && receivers.includes(to))
  return (received.length > 0 ? received : named).map((move) => ({
    id: move.id,
    source,
    payer: undefined,
    move,
  }))
}
