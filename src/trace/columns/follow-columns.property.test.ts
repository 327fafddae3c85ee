import fc from 'fast-check'
import { expect, test } from 'vitest'
import { follow } from '../follow.js'
import { buildLedger } from '../ledger/build-ledger.js'
import { METHODS } from '../methods/all-methods.js'
import type { Method } from '../methods/method.js'
import { openingBalances } from '../openings.js'
import { numberOrigins } from '../origins.js'
import { planSteps } from '../plan.js'
import { namesOf } from '../stops.js'
import { claimsIn, denseLists, EXCHANGE, transferLists } from '../testing/arbitrary-ledger.js'
import { columnsOf } from '../testing/columns-of.js'
import { type Short, sampleTransfers } from '../testing/sample.js'
import { numberAccounts } from './accounts.js'
import { type ColumnMethod, followColumns } from './follow-columns.js'
import { leastOpenings } from './openings.js'
import { toBigInt } from './words.js'

const LABELS = [
  {
    chain: 'test:1',
    address: EXCHANGE,
    label: 'Exchange',
    category: 'exchange',
    origin: 'test',
    confidence: 1,
  },
]

/** The same question to both engines; `homes`: value that returns to a payer has come home. */
function both(method: Method, transfers: readonly Short[], places: readonly number[], homes: boolean) {
  const rows = sampleTransfers(transfers)
  const ledger = buildLedger(rows)
  const claimed = new Set(places.map((place) => rows[place - 1]?.transfer))
  const origins = numberOrigins(
    ledger.moves
      .filter(({ id }) => claimed.has(id))
      .map((move) => ({ id: move.id, source: move.id, payer: homes ? move.from : undefined, move })),
  )
  const plan = planSteps(ledger, {
    names: namesOf(LABELS),
    stops: true,
    swaps: false,
    wrapped: [],
    holders: new Map(),
    fixed: new Set(origins.map(({ id }) => id)),
    worth: () => undefined,
  })
  const objects = follow(plan, method, {
    origins,
    openings: openingBalances(plan).units,
    watched: new Set(),
  })
  const columns = columnsOf(ledger.moves)
  const { addressNames, assetNames } = columns
  const accounts = numberAccounts(columns)
  const ends = Uint8Array.from(addressNames, (name) => (name === EXCHANGE ? 1 : 0))
  const ids = ledger.moves.map(({ id }) => id)
  const order = origins
    .map(({ id }, origin) => ({ position: ids.indexOf(id), origin }))
    .sort((a, b) => a.position - b.position)
  const result = followColumns(
    {
      columns,
      accounts,
      openings: leastOpenings(columns, accounts, ends),
      claims: {
        positions: Uint32Array.from(order, ({ position }) => position),
        origins: Uint32Array.from(order, ({ origin }) => origin),
        count: origins.length,
      },
      ends,
      homes: homes
        ? Int32Array.from({ length: accounts.count }, (_, account) => {
            const name = addressNames[accounts.address[account] ?? 0]
            return origins.findIndex(({ payer }) => payer === name)
          })
        : undefined,
    },
    method.id as ColumnMethod,
  )
  const { remaining } = result
  const held = Array.from({ length: remaining.count }, (_, k) => {
    const account = remaining.account[k] ?? 0
    return {
      origin: remaining.origin[k] ?? 0,
      owner: addressNames[accounts.address[account] ?? 0] ?? '',
      asset: assetNames[accounts.asset[account] ?? 0] ?? '',
      units: toBigInt(remaining.units, k * 3),
    }
  })
  return {
    objects: {
      tallies: objects.tallies.map(({ dust: _none, ...tally }) => tally),
      remaining: objects.remaining
        .map(({ origin, owner, asset, source }) => ({ origin, owner, asset, units: source }))
        .filter(({ units }) => units > 0n)
        .sort(byPlace),
    },
    columns: {
      tallies: result.tallies.map(({ traced: _sum, ...tally }) => tally),
      remaining: held.sort(byPlace),
    },
  }
}

type Place = Readonly<{ origin: number; owner: string; asset: string }>
const byPlace = (a: Place, b: Place): number =>
  a.origin - b.origin || (`${a.owner} ${a.asset}` < `${b.owner} ${b.asset}` ? -1 : 1)

const cases = fc
  .oneof(transferLists, denseLists)
  .chain((transfers) => fc.record({ transfers: fc.constant(transfers), claims: claimsIn(transfers) }))

for (const method of METHODS)
  test(`${method.id}: columns and objects give the same figures to the base unit`, () => {
    fc.assert(
      fc.property(cases, ({ transfers, claims }) => {
        const { objects, columns } = both(method, transfers, claims, false)
        expect(columns).toEqual(objects)
      }),
      { numRuns: 300 },
    )
  })

test('several payers with one claim each: what returns to its payer has come home', () => {
  fc.assert(
    fc.property(cases, fc.constantFrom(...METHODS), ({ transfers, claims }, method) => {
      // One origin per payer, so that every address has at most one.
      const payers = new Set<string>()
      const single = claims.filter((place) => {
        const { from } = transfers[place - 1] ?? {}
        return typeof from === 'string' && !payers.has(from) && payers.add(from)
      })
      const { objects, columns } = both(method, transfers, single, true)
      expect(columns).toEqual(objects)
    }),
    { numRuns: 300 },
  )
})
