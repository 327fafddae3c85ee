import { describe, expect, test } from 'vitest'
import { carried, heldBy, runSample } from '../testing/run-sample.js'
import type { Short } from '../testing/sample.js'
import { METHODS } from './all-methods.js'
import { fifo } from './fifo.js'
import { lifo } from './lifo.js'
import { lowestBalance } from './lowest-balance.js'
import type { Method } from './method.js'
import { poison } from './poison.js'
import { proRata } from './pro-rata.js'
import { taintedFirst } from './tainted-first.js'

/** Runs one account W: positive amounts come in from K1, K2, … (claimed when listed), negative ones go out. */
function account(method: Method, changes: readonly number[], claims: readonly number[]) {
  const transfers = changes.map(
    (units, i): Short =>
      units >= 0 ? { from: `K${i + 1}`, to: 'W', units } : { from: 'W', to: `X${i + 1}`, units: -units },
  )
  return runSample(method, { transfers, claims })
}

const tx = (place: number): string => `0x${String(place).padStart(4, '0')}`

describe("Clayton's Case: a running account, first in, first out", () => {
  // In: 100 (claim 0), 200 (unclaimed), 300 (claim 1). Out: 250, then 200.
  const changes = [100, 200, 300, -250, -200]
  test('the first outflow takes 100 of claim 0 and 150 of the unclaimed 200', () => {
    expect(carried(account(fifo, changes, [1, 3]), tx(4), 2)).toEqual([100n, 0n])
  })
  test('the second takes the last 50 unclaimed and 150 of claim 1', () => {
    expect(carried(account(fifo, changes, [1, 3]), tx(5), 2)).toEqual([0n, 150n])
  })
  test('150 of claim 1 stay', () => {
    expect(heldBy(account(fifo, changes, [1, 3]), 'W', 2)).toEqual([0n, 150n])
  })
  test('last in, first out takes 250 of claim 1, then its last 50 and 150 unclaimed', () => {
    const followed = account(lifo, changes, [1, 3])
    expect(carried(followed, tx(4), 2)).toEqual([0n, 250n])
    expect(carried(followed, tx(5), 2)).toEqual([0n, 50n])
    expect(heldBy(followed, 'W', 2)).toEqual([100n, 0n])
  })
  test('a deposit of several lots keeps their inner order', () => {
    // W holds 100 of claim 0 and 200 of claim 1, pays 300 to V in one sum; V pays 150: 100 of claim 0, 50 of claim 1.
    const transfers = [
      { from: 'K1', to: 'W', units: 100 },
      { from: 'K2', to: 'W', units: 200 },
      { from: 'W', to: 'V', units: 300 },
      { from: 'V', to: 'X', units: 150 },
    ]
    expect(carried(runSample(fifo, { transfers, claims: [1, 2] }), tx(4), 2)).toEqual([100n, 50n])
    // The other way round V's last 150 are all of claim 1.
    expect(carried(runSample(lifo, { transfers, claims: [1, 2] }), tx(4), 2)).toEqual([0n, 150n])
  })
})

describe("Hallett's Estate: the lowest intermediate balance", () => {
  test('own money leaves first', () => {
    // Trust 200, own 100; out 75: all own, the trust is whole.
    expect(heldBy(account(lowestBalance, [100, 200, -75], [2]), 'W', 1)).toEqual([200n])
  })
  test('later own deposits restore nothing', () => {
    // Trust 200, own 100; out 260 leaves 40 of the trust; own 500 more; out 400 of own: still 40.
    const changes = [100, 200, -260, 500, -400]
    expect(heldBy(account(lowestBalance, changes, [2]), 'W', 1)).toEqual([40n])
  })
  test('a new deposit of the trust adds a claim', () => {
    // 40 as above, then a further trust deposit of 60 is a claim of its own.
    expect(heldBy(account(lowestBalance, [100, 200, -260, 60], [2, 4]), 'W', 2)).toEqual([40n, 60n])
  })
  test('the excess reduces all claims pro rata and travels with the outflow', () => {
    // Claims 100 and 300, own 50. Out 150: 50 own, 100 of the claims 1:3, that is 25 and 75.
    const followed = account(lowestBalance, [100, 300, 50, -150], [1, 2])
    expect(carried(followed, tx(4), 2)).toEqual([25n, 75n])
    expect(heldBy(followed, 'W', 2)).toEqual([75n, 225n])
  })
})

describe('pro rata', () => {
  test('every outflow carries everything in proportion', () => {
    // 30 of 100 claimed; out 10 carries 3.
    expect(carried(account(proRata, [30, 70, -10], [1]), tx(3), 1)).toEqual([3n])
  })
  test('the largest remainder gets the unit that is left', () => {
    // Claims 1 and 2, unclaimed 4; out 3 of 7: 0.43, 0.86, 1.71, floors 0, 0, 1. Two units are left for the remainders .86 and .71.
    expect(carried(account(proRata, [1, 2, 4, -3], [1, 2]), tx(4), 2)).toEqual([0n, 1n])
  })
  test('ties go by origin, unclaimed money last', () => {
    // 5 of each; out 5 of 15: 1.67 each, floors 1, two units left for the first two.
    expect(carried(account(proRata, [5, 5, 5, -5], [1, 2]), tx(4), 2)).toEqual([2n, 2n])
  })
  test('nothing leaves that is not there', () => {
    // Out everything: 1 and 2 whole.
    expect(carried(account(proRata, [1, 2, 4, -7], [1, 2]), tx(4), 2)).toEqual([1n, 2n])
  })
})

describe('claims leave first', () => {
  test('before other money, pro rata among themselves', () => {
    // Claims 100 and 300, unclaimed 600. Out 200: 50 and 150. Out 300: the last 50 and 150, and 100 unclaimed.
    const followed = account(taintedFirst, [100, 300, 600, -200, -300], [1, 2])
    expect(carried(followed, tx(4), 2)).toEqual([50n, 150n])
    expect(carried(followed, tx(5), 2)).toEqual([50n, 150n])
  })
})

describe('poison', () => {
  test('after contact everything that leaves is reached', () => {
    // 3 claimed, 7 not; out 10: all ten, standing for at most the three.
    const followed = account(poison, [3, 7, -10], [1])
    const flow = followed.flows.find(({ tx: hash }) => hash === tx(3))
    expect([flow?.units, flow?.source]).toEqual([10n, 3n])
  })
  test('what left before contact is not', () => {
    expect(carried(account(poison, [7, -5, 3], [3]), tx(2), 1)).toEqual([0n])
  })
})

test('every method says what it rests on', () => {
  for (const { id, title, rule, presumes, against } of METHODS) {
    expect([id, title, rule, presumes].every((text) => text.length > 3)).toBe(true)
    expect(against.length).toBeGreaterThan(0)
  }
  expect(METHODS.map(({ id }) => id)).toEqual([
    'fifo',
    'lifo',
    'tainted-first',
    'pro-rata',
    'lowest-balance',
    'poison',
  ])
})
