import { AppError } from '../../core/errors.js'
import type { Accounts } from './accounts.js'
import type { Claims } from './claims.js'
import { type TransferColumns, NOBODY, SPENT } from '../../core/transfer-columns.js'
import { claimPots } from './pots/claim-pots.js'
import { lotPots } from './pots/lots.js'
import type { Pots } from './pots/pots.js'
import { reachPots } from './pots/reach-pots.js'
import { AHEAD, warm } from './warm.js'
import { add, isZero, toBigInt, type Words } from './words.js'

/** Methods by their ids in `methods/`. */
export type ColumnMethod = 'fifo' | 'lifo' | 'tainted-first' | 'pro-rata' | 'lowest-balance' | 'poison'

/** A ledger in columns with what is asked of it. */
export type ColumnQuestion = Readonly<{
  columns: TransferColumns
  accounts: Accounts
  claims: Claims
  /** Unclaimed money before the first event, three words per account; as of `leastOpenings`. */
  openings: Words
  /** Addresses that end a branch (services): 1 by address. They keep no account. */
  ends?: Uint8Array | undefined
  /** Origin that this account paid, or -1, by account: value that comes back to it has come home. */
  homes?: Int32Array | undefined
}>

/** Where the deposits of one origin are. But for poison, held + exited + fees + unresolved = traced, exactly. */
export type ColumnTally = Readonly<{
  traced: bigint
  held: bigint
  exited: bigint
  fees: bigint
  unresolved: bigint
}>

export type ColumnResult = Readonly<{
  tallies: readonly ColumnTally[]
  /** What each account holds of each origin at the end, accounts ascending; `units` three words each. */
  remaining: Readonly<{ account: Uint32Array; origin: Uint32Array; units: Words; count: number }>
}>

/**
 * Follows all claims through a whole ledger under one method, exactly, in one pass. The same rules as `follow`, for ledgers too large for
 * objects: without conversions, which need the transactions, and without single flows. A contract test holds both to the same figures.
 */
export function followColumns(question: ColumnQuestion, method: ColumnMethod): ColumnResult {
  const { columns, accounts, claims, openings, ends, homes } = question
  const { count, from, to, amounts, kind } = columns
  const { payer, payee } = accounts
  const deposits = depositsOf(columns, claims)
  const pots = potsOf(method, accounts.count, claims.count, deposits)
  for (let account = 0; account < accounts.count; account++)
    if (!isZero(openings, account * 3)) pots.receive(account, openings, account * 3)
  const isReach = method === 'poison'
  const exited = new Uint32Array(claims.count * 3)
  const fees = new Uint32Array(claims.count * 3)
  const unresolved = new Uint32Array(claims.count * 3)
  const { positions, origins } = claims
  let next = 0
  for (let i = 0; i < count; i++) {
    if (i % AHEAD === 0) warm(pots.state, pots.width, payer, payee, i, Math.min(count, i + AHEAD))
    const source = payer[i] as number
    const target = payee[i] as number
    const isClaim = positions[next] === i
    const origin = isClaim ? (origins[next++] as number) : -1
    if (source === target) continue
    const pays = source !== NOBODY && !(ends?.[from[i] as number] === 1)
    if (target === NOBODY || ends?.[to[i] as number] === 1) {
      // A claim that goes straight to a service or out of the ledger has left it, whole.
      const sink = target !== NOBODY ? exited : kind[i] === SPENT ? fees : unresolved
      if (isClaim) add(sink, origin * 3, amounts, i * 3)
      if (pays) pots.leave(source, amounts, i * 3, isClaim && !isReach ? exited : sink)
      continue
    }
    if (isClaim && !isReach) {
      // What leaves with a payment that is itself a claim must not be claimed twice.
      if (pays) pots.leave(source, amounts, i * 3, exited)
      pots.claim(target, origin, amounts, i * 3)
      continue
    }
    if (pays) pots.pay(source, target, amounts, i * 3, homes?.[target] ?? -1, exited)
    else pots.receive(target, amounts, i * 3)
    if (isClaim) pots.claim(target, origin, amounts, i * 3)
  }
  return resultOf(pots, { deposits, exited, fees, unresolved }, claims.count, isReach)
}

function depositsOf({ amounts }: TransferColumns, { positions, origins, count }: Claims): Words {
  const deposits = new Uint32Array(count * 3)
  positions.forEach((position, k) => {
    const origin = origins[k] as number
    const fits = add(deposits, origin * 3, amounts, position * 3)
    // Reach adds two amounts up to the deposit before it takes the lesser.
    if (!fits || (deposits[origin * 3 + 2] as number) >= 2 ** 31)
      throw new AppError('E_INPUT_INVALID', 'the deposits of one origin exceed 2^95 base units')
  })
  return deposits
}

function potsOf(method: ColumnMethod, accounts: number, claimants: number, deposits: Words): Pots {
  switch (method) {
    case 'fifo':
      return lotPots(accounts, claimants, 'first')
    case 'lifo':
      return lotPots(accounts, claimants, 'last')
    case 'pro-rata':
      return claimPots(accounts, claimants, 'in-proportion')
    case 'tainted-first':
      return claimPots(accounts, claimants, 'claims-first')
    case 'lowest-balance':
      return claimPots(accounts, claimants, 'others-first')
    case 'poison':
      return reachPots(accounts, deposits)
  }
}

type Tallied = Readonly<{ deposits: Words; exited: Words; fees: Words; unresolved: Words }>

function resultOf(pots: Pots, tallied: Tallied, origins: number, isReach: boolean): ColumnResult {
  const held = new Uint32Array(origins * 3)
  let size = 0
  pots.each(() => size++)
  const account = new Uint32Array(size)
  const origin = new Uint32Array(size)
  const units = new Uint32Array(size * 3)
  let count = 0
  pots.each((at, of, words, i) => {
    if (isZero(words, i)) return
    account[count] = at
    origin[count] = of
    units.set(words.subarray(i, i + 3), count * 3)
    add(held, of * 3, words, i)
    count++
  })
  const { deposits, exited, fees, unresolved } = tallied
  const tallies = Array.from({ length: origins }, (_, k): ColumnTally => {
    const traced = toBigInt(deposits, k * 3)
    const sum = (words: Words): bigint => {
      const value = toBigInt(words, k * 3)
      // Reach may come to a place on several ways; it is never more than the deposit.
      return isReach && value > traced ? traced : value
    }
    return { traced, held: sum(held), exited: sum(exited), fees: sum(fees), unresolved: sum(unresolved) }
  })
  return { tallies, remaining: { account, origin, units, count } }
}
