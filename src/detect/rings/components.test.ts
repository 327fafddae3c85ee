import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LinkKind } from '../features/link-kinds.js'
import type { Sharing } from '../features/sharing.js'
import { components } from './components.js'

/** Both sides of a sharing. */
const share = (kind: LinkKind, a: string, b: string, more: Partial<Sharing> = {}): Sharing[] => {
  const common = { kind, value: `${kind}:${more.value ?? 'x'}`, same_home: false, same_firm: false, ...more }
  return [
    { use: 'stated', other_use: 'stated', ...common, worker: a, other: b },
    { use: 'stated', other_use: 'stated', ...common, worker: b, other: a },
  ]
}
const everyPair = (kind: LinkKind, ids: string[], more: Partial<Sharing> = {}): Sharing[] =>
  ids.flatMap((a, i) => ids.slice(i + 1).flatMap((b) => share(kind, a, b, more)))

describe('components', () => {
  test('two kinds of link, one of them not household, are a ring', () =>
    expect(components([...share('ip', 'A', 'B'), ...share('wallet', 'A', 'B')])).toEqual([['A', 'B']]))

  test('one kind is not, however often', () =>
    expect(components([...share('wallet', 'A', 'B'), ...share('wallet', 'A', 'B', { value: 'y' })])).toEqual(
      [],
    ))

  test('household kinds alone are not', () =>
    expect(
      components([...share('ip', 'A', 'B'), ...share('bssid', 'A', 'B'), ...share('phone', 'A', 'B')]),
    ).toEqual([]))

  test('an honest couple is not: address, line, joint account, common mailbox and former employer', () =>
    expect(
      components(
        (['address', 'ip', 'bssid', 'phone', 'bank_account', 'email', 'reference_contact'] as const).flatMap(
          (kind) => share(kind, 'A', 'B', { same_home: true }),
        ),
      ),
    ).toEqual([]))

  test('a couple with one second factor is', () =>
    expect(
      components([
        ...share('address', 'A', 'B', { same_home: true }),
        ...share('mfa_device', 'A', 'B', { same_home: true }),
      ]),
    ).toEqual([['A', 'B']]))

  test('contractors of one firm are not', () =>
    expect(
      components([
        ...share('phone', 'A', 'B', { same_firm: true }),
        ...share('bank_account', 'A', 'B', { same_firm: true }),
      ]),
    ).toEqual([]))

  test('four at one address or account are, three are not', () => {
    const ids = ['A', 'B', 'C', 'D']
    expect(components(everyPair('address', ids, { use: 'delivery' }))).toEqual([ids])
    expect(components(everyPair('address', ids.slice(1), { use: 'delivery' }))).toEqual([])
    expect(components(everyPair('bank_account', ids))).toEqual([ids])
  })

  test('four parcels to an address of the claimed town are an office', () =>
    expect(components(everyPair('address', ['A', 'B', 'C', 'D'], { use: 'nearby' }))).toEqual([]))

  test('one more joins by two kinds to different members', () =>
    expect(
      components([
        ...share('ip', 'A', 'B'),
        ...share('wallet', 'A', 'B'),
        ...share('address', 'A', 'C'),
        ...share('mfa_device', 'B', 'C'),
      ]),
    ).toEqual([['A', 'B', 'C']]))

  test('the order of the sharings does not matter', () => {
    const kinds = fc.constantFrom<LinkKind>('ip', 'wallet', 'address', 'email', 'bank_account', 'phone')
    const ids = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F')
    const pairs = fc.array(fc.tuple(kinds, ids, ids, fc.constantFrom('x', 'y')), { maxLength: 20 })
    fc.assert(
      fc.property(pairs, (list) => {
        const all = list.flatMap(([kind, a, b, value]) => (a === b ? [] : share(kind, a, b, { value })))
        expect(components([...all].reverse())).toEqual(components(all))
      }),
    )
  })
})
