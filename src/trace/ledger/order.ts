import { settleTies, type Tied, type TieOrder } from './settle-ties.js'
import type { Placed } from './read-transfers.js'
import type { Movement, MovingKind } from './transfer.js'

/**
 * Steps of one transaction. Its fee is charged before anything else (Ethereum yellow paper, section 6.2: the up-front cost
 * is deducted first), then its own value moves, then what its calls move. Block rewards come after all transactions.
 */
const PHASE: Readonly<Record<MovingKind, number>> = {
  fee: 0,
  native: 1,
  internal: 2,
  token: 3,
  mint: 3,
  burn: 3,
  reward: 4,
}

/** Ledger order, and whether any wallet's order had to be presumed because an export lacks indices. */
export type Ordered = Readonly<{ moves: readonly Movement[]; presumed: boolean }>

/**
 * Brings movements into ledger order: block, transaction, step within a chain; time across chains. What has no index is
 * settled by `ties`. The result depends on the movements alone, never on the order in which they are given.
 */
export function orderMovements(placed: readonly Placed[], ties: TieOrder): Ordered {
  const chains = groupBy(placed, ({ move }) => move.chain)
  let presumed = false
  const timed = [...chains.entries()].flatMap(([chain, ofChain]) => {
    const { ordered, bound } = orderChain(ofChain, ties)
    presumed ||= bound
    return withTimes(ordered).map((entry, position) => ({ ...entry, chain, position }))
  })
  timed.sort((a, b) => a.time - b.time || byText(a.chain, b.chain) || a.position - b.position)
  return { moves: timed.map(({ move }) => move), presumed }
}

type Settled<T> = { ordered: T[]; bound: boolean }

function orderChain(placed: readonly Placed[], ties: TieOrder): Settled<Movement> {
  if (placed.every(hasPlace))
    return { ordered: [...placed].sort(byPlace).map(({ move }) => move), bound: false }
  const blocks = placed.every(({ block }) => block !== undefined)
  const groups = groupBy(
    placed,
    ({ block, move }) => (blocks ? block : move.time) ?? Number.NEGATIVE_INFINITY,
  )
  const result: Settled<Movement> = { ordered: [], bound: false }
  for (const key of [...groups.keys()].sort((a, b) => a - b)) {
    const { ordered, bound } = orderBlock(groups.get(key) ?? [], ties)
    append(result.ordered, ordered)
    result.bound ||= bound
  }
  return result
}

/** Of fees and own values a transaction has one each; everything else needs its index. */
const hasPlace = ({ block, txIndex, logIndex, move: { kind } }: Placed): boolean =>
  block !== undefined &&
  txIndex !== undefined &&
  (logIndex !== undefined || kind === 'fee' || kind === 'native')

/** The order of movements whose place is known; what shares a place is ordered by id. */
const byPlace = (a: Placed, b: Placed): number =>
  (a.block ?? 0) - (b.block ?? 0) ||
  (a.txIndex ?? 0) - (b.txIndex ?? 0) ||
  byText(a.move.tx, b.move.tx) ||
  PHASE[a.move.kind] - PHASE[b.move.kind] ||
  (a.logIndex ?? 0) - (b.logIndex ?? 0) ||
  byText(a.move.id, b.move.id)

/** One by one: spreading a long list into arguments overflows the stack. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const item of more) list.push(item)
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function orderBlock(placed: readonly Placed[], ties: TieOrder): Settled<Movement> {
  if (placed.length === 1) return { ordered: placed.map(({ move }) => move), bound: false }
  const rewards = placed.filter(({ move }) => move.kind === 'reward')
  // Ledgers without transactions: every entry stands for itself.
  const transactions = [
    ...groupBy(
      placed.filter(({ move }) => move.kind !== 'reward'),
      ({ move }) => (move.tx === '' ? `\u0000${move.id}` : move.tx),
    ).values(),
  ]
  const settled = settle(
    transactions,
    (tx) => tx.find(({ txIndex }) => txIndex !== undefined)?.txIndex,
    (tx) =>
      tie(
        tx[0]?.move.tx || (tx[0]?.move.id ?? ''),
        tx.map(({ move }) => move),
        tx,
      ),
    ties,
  )
  const result: Settled<Movement> = { ordered: [], bound: settled.bound }
  for (const part of [...settled.ordered, rewards]) {
    const { ordered, bound } = orderTransaction(part, ties)
    append(result.ordered, ordered)
    result.bound ||= bound
  }
  return result
}

function orderTransaction(placed: readonly Placed[], ties: TieOrder): Settled<Movement> {
  const phases = groupBy(placed, ({ move }) => PHASE[move.kind])
  const result: Settled<Movement> = { ordered: [], bound: false }
  for (const phase of [...phases.keys()].sort((a, b) => a - b)) {
    const { ordered, bound } = settle(
      phases.get(phase) ?? [],
      ({ logIndex }) => logIndex,
      (entry) => tie(entry.move.id, [entry.move], entry),
      ties,
    )
    append(
      result.ordered,
      ordered.map(({ move }) => move),
    )
    result.bound ||= bound
  }
  return result
}

/** By index when all of them have one (equal indices by id), else by {@link settleTies}. */
function settle<T>(
  items: readonly T[],
  index: (item: T) => number | undefined,
  tied: (item: T) => Tied<T>,
  ties: TieOrder,
): Settled<T> {
  if (items.length < 2) return { ordered: [...items], bound: false }
  if (items.some((item) => index(item) === undefined)) return settleTies(items.map(tied), ties)
  const keyed = items.map((item) => ({ item, index: index(item) ?? 0, id: tied(item).id }))
  keyed.sort((a, b) => a.index - b.index || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return { ordered: keyed.map(({ item }) => item), bound: false }
}

function tie<T>(id: string, moves: readonly Movement[], item: T): Tied<T> {
  const payers = new Set<string>()
  const payees = new Set<string>()
  for (const { from, to, asset } of moves) {
    if (from === to) continue
    if (from !== undefined) payers.add(`${from} ${asset}`)
    if (to !== undefined) payees.add(`${to} ${asset}`)
  }
  return { id, payers, payees, item }
}

/** Times that never run backwards within a chain; what has none takes that of the movement before it. */
function withTimes(moves: readonly Movement[]): { move: Movement; time: number }[] {
  let time = moves.find((move) => move.time !== undefined)?.time ?? 0
  return moves.map((move) => {
    time = Math.max(time, move.time ?? time)
    return { move, time }
  })
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return groups
}
