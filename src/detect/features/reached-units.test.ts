import { expect, test } from 'vitest'
import { type ReachStep, reachedUnits } from './reached-units.js'

const step = (sender: string, receiver: string, units: bigint): ReachStep => ({
  deposit: 1000n,
  sender,
  receiver,
  entity: null,
  units,
  near: false,
  counts: true,
})
const at = (receiver: string, ...steps: ReachStep[]) =>
  reachedUnits(steps).find((one) => one.receiver === receiver)?.units

test('what goes round in a circle is counted once', () => {
  expect(at('C', step('W', 'C', 300n), step('C', 'W', 300n), step('W', 'C', 300n))).toBe(300n)
  // Over a third wallet, and in parts: 300 went out, 200 + 150 come back, of which 50 are new.
  const parts = [step('W', 'C', 300n), step('C', 'X', 300n), step('X', 'C', 200n), step('X', 'C', 150n)]
  expect(at('C', ...parts)).toBe(350n)
})

test('what comes from before is new, also when the wallet has passed on what it had', () =>
  expect(at('C', step('W', 'C', 300n), step('C', 'X', 300n), step('W', 'C', 300n))).toBe(600n))

test('never more than the deposit', () =>
  expect(at('C', step('W', 'C', 800n), step('V', 'C', 800n))).toBe(1000n))
