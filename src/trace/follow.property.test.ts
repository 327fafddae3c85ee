import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { follow } from './follow.js'
import { buildLedger } from './ledger/build-ledger.js'
import type { Transfer } from './ledger/transfer.js'
import { METHODS } from './methods/all-methods.js'
import { fifo } from './methods/fifo.js'
import type { Method } from './methods/method.js'
import { poison } from './methods/poison.js'
import { openingBalances } from './openings.js'
import { numberOrigins } from './origins.js'
import { planSteps } from './plan.js'
import { reachOf } from './reach.js'
import { namesOf } from './stops.js'
import {
  claimsIn,
  denseLists,
  EXCHANGE,
  OTHER,
  POOL,
  transferLists,
  WRAPPED,
} from './testing/arbitrary-ledger.js'
import { runSample, type SampleOptions } from './testing/run-sample.js'
import { COIN, type Short, sampleTransfers, TOKEN } from './testing/sample.js'

const label = { chain: null, origin: 'test', confidence: null }
const names = namesOf([
  { ...label, address: POOL, label: 'Pool', category: 'swap' },
  { ...label, address: EXCHANGE, label: 'Exchange', category: 'exchange' },
])

const casesOf = (lists: fc.Arbitrary<Short[]>) =>
  lists.chain((transfers) =>
    fc.record({
      transfers: fc.constant(sampleTransfers(transfers)),
      claims: claimsIn(transfers),
      openings: fc.boolean(),
      priced: fc.boolean(),
      ties: fc.constantFrom('inflows-first' as const, 'outflows-first' as const),
      indexed: fc.boolean(),
      maxHops: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
    }),
  )
const ledgers = casesOf(transferLists)
/** One early claim and no end to the following. */
const dense = casesOf(denseLists).map((given) => ({
  ...given,
  claims: [...given.claims].sort((a, b) => a - b).slice(0, 1),
  openings: false,
  maxHops: undefined,
}))
type Case = typeof ledgers extends fc.Arbitrary<infer T> ? T : never

function prepare({ transfers, claims, openings, priced, ties, indexed }: Case) {
  const rows: Transfer[] = indexed
    ? transfers
    : transfers.map((row) => ({ ...row, log_index: null, tx_index: null }))
  const ledger = buildLedger(rows, ties)
  const claimed = new Set(claims.map((place) => transfers[place - 1]?.transfer))
  const origins = numberOrigins(
    ledger.moves
      .filter(({ id }) => claimed.has(id))
      .map((move) => ({ id: move.id, source: move.id, payer: undefined, move })),
  )
  const worth = { [TOKEN]: 3n, [OTHER]: 7n, [COIN]: 11n, [WRAPPED.token]: 11n } as const
  const plan = planSteps(ledger, {
    names,
    stops: true,
    swaps: true,
    wrapped: [WRAPPED],
    holders: new Map(),
    fixed: new Set(origins.map(({ id }) => id)),
    worth: (asset, units) => (priced ? units * (worth[asset as keyof typeof worth] ?? 0n) : undefined),
  })
  return { ledger, origins, plan, openings: openings ? openingBalances(plan).units : [] }
}

const run = (given: Case, method: Method, steps?: number) => {
  const { origins, plan, openings } = prepare(given)
  return follow(plan, method, {
    origins,
    openings,
    watched: new Set(['A', 'B']),
    maxHops: given.maxHops,
    steps,
  })
}

describe.each(METHODS.filter(({ conserves }) => conserves))('$id', (method) => {
  test('source = held + exited + fees + dust + unresolved, exactly, after every step', () => {
    fc.assert(
      fc.property(ledgers, (given) => {
        const { origins, plan } = prepare(given)
        for (let steps = 0; steps <= plan.steps.length; steps++) {
          const seen = new Set(
            plan.steps.slice(0, steps).flatMap((step) => (step.kind === 'move' ? [step.move.id] : [])),
          )
          const { tallies } = run(given, method, steps)
          const sums = tallies.map(
            ({ held, exited, fees, dust, unresolved }) => held + exited + fees + dust + unresolved,
          )
          expect(sums).toEqual(origins.map(({ id, move }) => (seen.has(id) ? move.units : 0n)))
        }
      }),
      { numRuns: 100 },
    )
  })

  test('no transfer carries more than it moves, and no origin ever more than its deposit', () => {
    fc.assert(
      fc.property(ledgers, (given) => {
        const { origins, ledger } = prepare(given)
        const amounts = new Map(
          ledger.moves.map((move) => [`${move.tx} ${move.from} ${move.to} ${move.asset}`, 0n]),
        )
        for (const { tx, from, to, asset, units } of ledger.moves) {
          const key = `${tx} ${from} ${to} ${asset}`
          amounts.set(key, (amounts.get(key) ?? 0n) + units)
        }
        const { flows, remaining } = run(given, method)
        const moved = new Map<string, bigint>()
        for (const { kind, tx, from, to, asset, units, source, origin } of flows) {
          expect(source >= 0n && source <= (origins[origin]?.move.units ?? 0n)).toBe(true)
          if (kind !== 'move') continue
          const key = `${tx} ${from} ${to} ${asset}`
          moved.set(key, (moved.get(key) ?? 0n) + units)
        }
        for (const [key, units] of moved) expect(units <= (amounts.get(key) ?? 0n)).toBe(true)
        for (const { units, source } of remaining) expect(units > 0n && source >= 0n).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test('a watched address is reached at most once by every unit', () => {
    fc.assert(
      fc.property(ledgers, (given) => {
        const { origins } = prepare(given)
        const { flows } = run(given, method)
        for (const target of ['A', 'B'])
          origins.forEach(({ move }, origin) => {
            const arrived = flows
              .filter((flow) => flow.origin === origin && flow.to === target && flow.reached)
              .reduce((sum, { source }) => sum + source, 0n)
            expect(arrived <= move.units).toBe(true)
          })
      }),
      { numRuns: 100 },
    )
  })
})

describe.each(METHODS)('$id', (method) => {
  test('the order of the input rows plays no part', () => {
    fc.assert(
      fc.property(ledgers, fc.infiniteStream(fc.nat()), (given, numbers) => {
        const keyed = given.transfers.map((row) => ({ row, key: numbers.next().value }))
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ row }) => row)
        // Claims are named by place, so they are looked up in the list as it was.
        const claimed = new Set(given.claims.map((place) => given.transfers[place - 1]?.transfer))
        const claims = shuffled.flatMap(({ transfer }, i) => (claimed.has(transfer) ? [i + 1] : []))
        expect(run({ ...given, transfers: shuffled, claims }, method)).toEqual(run(given, method))
      }),
      { numRuns: 60 },
    )
  })
})

test('poison bounds every other method from above, within any window and at all', () => {
  fc.assert(
    fc.property(
      fc.oneof(ledgers, { arbitrary: dense, weight: 3 }),
      fc.constantFrom(...METHODS.filter(({ conserves }) => conserves)),
      fc.constantFrom(1, 5, 100),
      (given, method, minutes) => {
        const { origins } = prepare(given)
        const reached = (by: Method) => reachOf(run(given, by), origins, minutes / 60)
        const most = new Map(reached(poison).map((one) => [`${one.source} ${one.target}`, one]))
        for (const { source, target, within, total } of reached(method)) {
          const bound = most.get(`${source} ${target}`)
          expect((bound?.within ?? 0n) >= within).toBe(true)
          expect((bound?.total ?? 0n) >= total).toBe(true)
        }
      },
    ),
    { numRuns: 1500 },
  )
})

describe('poison after', () => {
  const reached = (method: Method, options: Omit<SampleOptions, 'claims' | 'watched'>) =>
    runSample(method, { ...options, claims: [1], watched: ['T'] })
      .flows.filter((flow) => flow.to === 'T' && flow.reached)
      .reduce((sum, { source }) => sum + source, 0n)
  const trade = { tx: '0xtrade', block: 2 }
  const planned = { names, worth: (_asset: string, units: bigint) => units }

  test('an exchange at a discount', () => {
    const transfers = [
      { from: 'P', to: 'A', units: 1000 },
      { ...trade, from: 'A', to: POOL, units: 900, log_index: 0 },
      { ...trade, from: POOL, to: 'A', units: 890, asset: OTHER, log_index: 1 },
      { from: 'A', to: 'T', units: 890, asset: OTHER, block: 3 },
    ]
    expect(reached(fifo, { transfers, plan: planned })).toBe(900n)
    expect(reached(poison, { transfers, plan: planned })).toBe(900n)
  })
  test('two ways to one wallet, one of them past the target', () => {
    const transfers = [
      { from: 'P', to: 'A', units: 100 },
      { from: 'A', to: 'T', units: 50 },
      { from: 'T', to: 'W', units: 50 },
      { from: 'A', to: 'W', units: 50 },
      { from: 'W', to: 'T', units: 100 },
    ]
    expect(reached(fifo, { transfers })).toBe(100n)
    expect(reached(poison, { transfers })).toBeGreaterThanOrEqual(100n)
  })
  test('an exchange into two assets: each may stand for the whole', () => {
    const transfers = [
      { from: 'P', to: 'A', units: 100 },
      { ...trade, from: 'A', to: POOL, units: 100, log_index: 0 },
      { ...trade, from: POOL, to: 'A', units: 30, asset: OTHER, log_index: 1 },
      { ...trade, from: POOL, to: 'A', units: 70, asset: COIN, kind: 'internal' as const, log_index: 2 },
      { from: 'A', to: 'T', units: 30, asset: OTHER, block: 3 },
    ]
    expect(reached(fifo, { transfers, plan: planned })).toBe(30n)
    expect(reached(poison, { transfers, plan: planned })).toBe(100n)
  })
  test('a second contact over an exchange: the exchange is named', () => {
    const transfers = [
      { from: 'P', to: 'A', units: 100 },
      { from: 'A', to: 'W', units: 10 },
      { from: 'A', to: POOL, units: 90, tx: '0xthere', block: 3, log_index: 0 },
      { from: POOL, to: 'A', units: 89, asset: OTHER, tx: '0xthere', block: 3, log_index: 1 },
      { from: 'A', to: POOL, units: 89, asset: OTHER, tx: '0xback', block: 4, log_index: 0 },
      { from: POOL, to: 'A', units: 88, tx: '0xback', block: 4, log_index: 1 },
      { from: 'A', to: 'W', units: 88, block: 5 },
      { from: 'W', to: 'T', units: 98, block: 6 },
    ]
    const { flows } = runSample(poison, { transfers, claims: [1], watched: ['T'], plan: planned })
    expect(flows.filter(({ to }) => to === 'T').map(({ trail }) => trail.basis)).toEqual([['swap']])
  })
})
