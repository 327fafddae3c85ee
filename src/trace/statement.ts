import type { SourceRef } from '../core/evidence.js'
import type { Ledger } from './ledger/build-ledger.js'
import { monthOf } from './ledger/time.js'
import type { Movement } from './ledger/transfer.js'
import type { Names } from './stops.js'
import { total, type Valuation } from './valuation.js'

/** Half-open period in ms since 1970 UTC; an undefined end is open. */
export type Period = Readonly<{ from?: number | undefined; to?: number | undefined }>

export const isWithin = (time: number | undefined, { from, to }: Period): boolean =>
  (from === undefined || (time !== undefined && time >= from)) &&
  (to === undefined || (time !== undefined && time < to))

/** A sum of one asset; `usd` in units of {@link Valuation}, undefined when a price is missing. */
export type AssetSum = Readonly<{ asset: string; units: bigint; usd: bigint | undefined }>

export type Direction = 'in' | 'out'

/** Who a wallet dealt with. `address` is undefined where nobody stands at the other end: mints, rewards, burns, fees. */
export type CounterpartySum = AssetSum &
  Readonly<{
    address: string | undefined
    label: string | undefined
    /** What stands at the other end when nobody does: mint, reward, burn or fee. */
    kind: string
    direction: Direction
    transfers: number
    rows: readonly SourceRef[]
  }>

export type MonthSum = AssetSum & Readonly<{ month: string; direction: Direction }>

export type NftEntry = Readonly<{
  direction: Direction
  asset: string
  tokenId: string
  address: string | undefined
  time: number | undefined
  tx: string
  rows: readonly SourceRef[]
}>

/** What a wallet received and sent in a period. Ledger facts only: no method plays a part. */
export type Statement = Readonly<{
  wallet: string
  period: Period
  inflow: readonly AssetSum[]
  outflow: readonly AssetSum[]
  byCounterparty: readonly CounterpartySum[]
  monthly: readonly MonthSum[]
  nfts: readonly NftEntry[]
  first: number | undefined
  last: number | undefined
  transfers: number
  rows: readonly SourceRef[]
}>

type Entry = Readonly<{ move: Movement; direction: Direction; worth: bigint | undefined }>

/** The statement of one wallet. Transfers to itself move nothing and are left out. Sums are sorted by asset, counterparties by address. */
export function statementOf(
  ledger: Ledger,
  wallet: string,
  period: Period,
  names: Names,
  valuation: Valuation,
): Statement {
  const entries = (ledger.byAddress.get(wallet) ?? [])
    .flatMap((position) => ledger.moves[position] ?? [])
    .filter((move) => move.from !== move.to && isWithin(move.time, period))
    .map((move): Entry => {
      const worth = valuation.worth(move.asset, move.units, move.time)
      return { move, direction: move.to === wallet ? 'in' : 'out', worth }
    })
  const times = entries.flatMap(({ move }) => move.time ?? [])
  return {
    wallet,
    period,
    inflow: sums(entries.filter(({ direction }) => direction === 'in')),
    outflow: sums(entries.filter(({ direction }) => direction === 'out')),
    byCounterparty: counterparties(entries, names),
    monthly: months(entries),
    nfts: ledger.nfts
      .filter((nft) => nft.from !== nft.to && (nft.from === wallet || nft.to === wallet))
      .filter(({ time }) => isWithin(time, period))
      .map(({ from, to, asset, tokenId, time, tx, rows }) => {
        const incoming = to === wallet
        return {
          direction: incoming ? 'in' : 'out',
          asset,
          tokenId,
          address: incoming ? from : to,
          time,
          tx,
          rows,
        }
      }),
    first: times.length === 0 ? undefined : times.reduce((a, b) => Math.min(a, b)),
    last: times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b)),
    transfers: entries.length,
    rows: entries.flatMap(({ move }) => move.rows),
  }
}

function groups<K extends string>(entries: readonly Entry[], key: (entry: Entry) => K): [K, Entry[]][] {
  const found = new Map<K, Entry[]>()
  for (const entry of entries) {
    const group = found.get(key(entry))
    if (group === undefined) found.set(key(entry), [entry])
    else group.push(entry)
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}

const sumOf = (asset: string, entries: readonly Entry[]): AssetSum => ({
  asset,
  units: entries.reduce((sum, { move }) => sum + move.units, 0n),
  usd: total(entries.map(({ worth }) => worth)),
})

const sums = (entries: readonly Entry[]): AssetSum[] =>
  groups(entries, ({ move }) => move.asset).map(([asset, group]) => sumOf(asset, group))

function counterparties(entries: readonly Entry[], names: Names): CounterpartySum[] {
  const other = ({ move, direction }: Entry): string | undefined => (direction === 'in' ? move.from : move.to)
  return groups(entries, (entry) => {
    const address = other(entry)
    return `${entry.direction}\t${address ?? `\t${entry.move.kind}`}\t${entry.move.asset}`
  }).flatMap(([, group]) => {
    const [first] = group
    if (first === undefined) return []
    const address = other(first)
    const { chain, asset, kind } = first.move
    return {
      ...sumOf(asset, group),
      address,
      label: address === undefined ? undefined : names.nameOf(chain, address)?.label,
      kind,
      direction: first.direction,
      transfers: group.length,
      rows: group.flatMap(({ move }) => move.rows),
    }
  })
}

const months = (entries: readonly Entry[]): MonthSum[] =>
  groups(
    entries.filter(({ move }) => move.time !== undefined),
    ({ move, direction }) => `${monthOf(move.time ?? 0)}\t${direction}\t${move.asset}`,
  ).flatMap(([, group]) => {
    const [first] = group
    if (first === undefined) return []
    const { move, direction } = first
    return { ...sumOf(move.asset, group), month: monthOf(move.time ?? 0), direction }
  })
