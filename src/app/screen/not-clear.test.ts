import { expect, test } from 'vitest'
import { notClearReason } from './not-clear.js'

const part = (field: string) => ({ field, value: 'v', reason: 'r' })

test.each([
  [undefined, [], [], undefined],
  ['old', [], [], 'old'],
  [undefined, [part('wallets')], [], 'not everything could be used: wallets: r'],
  [undefined, [part('country')], [], undefined],
  [undefined, [], [part('domains')], 'to be looked at: domains: r'],
])('stale %j, refused %j, cautions %j', (stale, refused, cautions, why) => {
  expect(notClearReason(stale, { refused, cautions })).toBe(why)
})
