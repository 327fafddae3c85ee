import { AppError } from '../../core/errors.js'
import type { Holding, Party } from './holding.js'
import { type Interval, intervalText, inUnits, scaleOf } from './interval.js'

/** Parties and holdings of one day by number; `whole` is the number of units of 100 %. */
export type Graph = Readonly<{
  parties: readonly Party[]
  numberOf: ReadonlyMap<string, number>
  holdings: readonly Holding[]
  /** Share of each holding, and the same in words (empty for a power). */
  shares: readonly Interval[]
  texts: readonly string[]
  /** Numbers of the parties of each holding. */
  ownerOf: readonly number[]
  ownedOf: readonly number[]
  /** Holdings by the number of the party that has them, and of the entity in which they are. */
  held: readonly (readonly number[])[]
  holders: readonly (readonly number[])[]
  whole: bigint
}>

const text = (value: string | undefined): string => value ?? ''

const keyOf = ({ owned, owner, kind, stated, from, to, basis, group, row }: Holding): string =>
  [owned, owner, kind, stated, text(from), text(to), text(basis), text(group), row.file].join('\0')

/** Holdings in an order that rests on what rows say before it rests on where they stand, so that the order of rows changes nothing. */
export function inOrder(holdings: readonly Holding[]): Holding[] {
  return holdings
    .map((holding) => ({ holding, key: keyOf(holding) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.holding.row.row - b.holding.row.row))
    .map(({ holding }) => holding)
}

/**
 * Puts holdings of one day into a graph. Parties that only holdings name are added without standing. Throws E_INPUT_INVALID when the shares
 * have denominators that no company has.
 */
export function buildGraph(parties: readonly Party[], unsorted: readonly Holding[]): Graph {
  const holdings = inOrder(unsorted)
  const known = new Map(parties.map((party) => [party.key, party]))
  for (const { owner, owned } of holdings)
    for (const key of [owner, owned]) if (!known.has(key)) known.set(key, { key, name: key, standings: [] })
  const all = [...known.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  const numbers = new Map(all.map(({ key }, number) => [key, number]))
  const scale = scaleOf(holdings.map(({ share }) => share))
  if ('tooFine' in scale) {
    const culprit = holdings[scale.tooFine]
    throw new AppError(
      'E_INPUT_INVALID',
      'the shares have too many different denominators to be summed exactly',
      {
        row: culprit?.row.row ?? 0,
        field: 'percent',
        got: culprit?.stated ?? '',
        todo: 'write the shares in percent',
      },
    )
  }
  const held: number[][] = all.map(() => [])
  const holders: number[][] = all.map(() => [])
  const ownerOf = holdings.map(({ owner }) => numbers.get(owner) ?? 0)
  const ownedOf = holdings.map(({ owned }) => numbers.get(owned) ?? 0)
  holdings.forEach((_, index) => {
    held[ownerOf[index] ?? 0]?.push(index)
    holders[ownedOf[index] ?? 0]?.push(index)
  })
  const { whole } = scale
  const shares = holdings.map(({ share }) => inUnits(share, whole))
  const texts = shareTexts(holdings, shares, whole)
  return {
    parties: all,
    numberOf: numbers,
    holdings,
    shares,
    texts,
    ownerOf,
    ownedOf,
    held,
    holders,
    whole,
  }
}

/** Shares in words, each different one put into words once: chains repeat them many times. */
function shareTexts(holdings: readonly Holding[], shares: readonly Interval[], whole: bigint): string[] {
  const known = new Map<string, string>()
  return holdings.map(({ kind }, index) => {
    const share = shares[index]
    if (share === undefined || kind === 'control') return ''
    const key = `${share.low} ${share.high} ${share.above} ${share.below}`
    const text = known.get(key) ?? intervalText(share, whole)
    known.set(key, text)
    return text
  })
}
