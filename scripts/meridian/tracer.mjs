import { HOUR } from './time.mjs'
import { LISTED, W } from './wallets.mjs'

/**
 * A small second implementation of the accounting methods, only to state in truth.json what an engine should find.
 * Every wage is an origin; other workers' wages are equal claims; all else is unclaimed. A lot is
 * `{ origin, units, source }`: present units, and units of the wage that they stand for.
 */
export const METHODS = {
  fifo: (lots, units) => inOrder(lots, units),
  lifo: (lots, units) => inOrder([...lots].reverse(), units, true),
  'tainted-first': (lots, units) => ranked(lots, units, (lot) => lot.origin !== null),
  'pro-rata': (lots, units) => shared(lots, units),
  'lowest-balance': (lots, units) => ranked(lots, units, (lot) => lot.origin === null),
}

/** Follows all wages through the ledger; returns arrivals `{ origin, at, source, ts }` per interesting address. */
export function trace(ledger, method) {
  const wallets = new Map()
  const lotsOf = (address, token) => {
    const key = `${address} ${token.symbol}`
    if (!wallets.has(key)) wallets.set(key, [])
    return key
  }
  const arrivals = []
  let swapped = []
  let originId = 0
  for (const entry of ledger) {
    const { from, to, token, units, ts } = entry
    if (units === 0n) continue
    const service = (address) => address === W.pool || address === LISTED || address === W.exchangeDeposit
    let moved
    if (entry.kind === 'wage')
      moved = [{ origin: { id: originId++, worker: entry.worker, ts, units }, units, source: units }]
    else if (from === W.pool) moved = convert(swapped, units)
    else {
      const key = lotsOf(from, token)
      const lots = topUp(wallets.get(key), units)
      const result = METHODS[method](lots, units)
      moved = result.out
      wallets.set(key, result.left)
    }
    if (to === W.pool) swapped = moved
    else if (service(to) || to === W.spending || to === W.spendingTwo) {
      for (const lot of moved)
        if (lot.origin !== null) arrivals.push({ origin: lot.origin, at: to, source: lot.source, ts })
    } else {
      const key = lotsOf(to, token)
      wallets.set(key, [...wallets.get(key), ...moved])
    }
  }
  return arrivals
}

/** Units of a worker's wages that reached the listed address, in all and within so many hours of their payment. */
export function reached(arrivals, worker, hours) {
  let soon = 0n
  let ever = 0n
  for (const { origin, at, source, ts } of arrivals)
    if (origin.worker === worker && at === LISTED) {
      ever += source
      if (ts - origin.ts <= hours * HOUR) soon += source
    }
  return { soon, ever }
}

/** An opening balance, when the export begins with money that it does not show coming in. */
function topUp(lots, units) {
  const held = lots.reduce((sum, lot) => sum + lot.units, 0n)
  return held >= units ? lots : [{ origin: null, units: units - held, source: 0n }, ...lots]
}

/** Math.min takes no big integers. */
function smaller(a, b) {
  if (a < b) return a
  return b
}

function split(lot, units) {
  const source = lot.units === 0n ? 0n : (lot.source * units) / lot.units
  return [
    { ...lot, units, source },
    { ...lot, units: lot.units - units, source: lot.source - source },
  ]
}

function inOrder(lots, units, reversed = false) {
  const out = []
  const left = []
  let wanted = units
  for (const lot of lots) {
    const taken = smaller(wanted, lot.units)
    const [gone, kept] = split(lot, taken)
    if (gone.units > 0n) out.push(gone)
    if (kept.units > 0n) left.push(kept)
    wanted -= taken
  }
  return reversed ? { out: out.reverse(), left: left.reverse() } : { out, left }
}

/** Preferred lots leave first, shared in proportion among themselves; then the others likewise. */
function ranked(lots, units, preferred) {
  const first = lots.filter((lot) => preferred(lot))
  const second = lots.filter((lot) => !preferred(lot))
  const firstUnits = first.reduce((sum, lot) => sum + lot.units, 0n)
  const fromFirst = smaller(units, firstUnits)
  const a = shared(first, fromFirst)
  const b = shared(second, units - fromFirst)
  return { out: [...a.out, ...b.out], left: [...a.left, ...b.left] }
}

function shared(lots, units) {
  const total = lots.reduce((sum, lot) => sum + lot.units, 0n)
  if (total === 0n) return { out: [], left: lots }
  const parts = lots.map((lot) => (lot.units * units) / total)
  let missing = units - parts.reduce((sum, part) => sum + part, 0n)
  const order = lots
    .map((lot, i) => ({ i, rest: (lot.units * units) % total }))
    .sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1))
  for (const { i } of order)
    if (missing > 0n && parts[i] < lots[i].units) {
      parts[i] += 1n
      missing -= 1n
    }
  const pieces = lots.map((lot, i) => split(lot, parts[i]))
  return {
    out: pieces.map(([gone]) => gone).filter(({ units: u }) => u > 0n),
    left: pieces.map(([, kept]) => kept).filter(({ units: u }) => u > 0n),
  }
}

function convert(lots, units) {
  const total = lots.reduce((sum, lot) => sum + lot.units, 0n)
  const parts = lots.map((lot) => (lot.units * units) / total)
  let missing = units - parts.reduce((sum, part) => sum + part, 0n)
  for (let i = 0; i < parts.length && missing > 0n; i++, missing--) parts[i] += 1n
  return lots.map((lot, i) => ({ ...lot, units: parts[i] }))
}
