import { expect, test } from 'vitest'
import { fixtureCase } from '../../fixtures/case'
import type { Wage } from '../case/case-index'
import { listedTargets, walletsOf } from '../case/targets'
import { listingText } from './Listing'

const { wages, methods } = fixtureCase().money
const [group] = listedTargets(
  wages,
  methods.map(({ id }) => id),
)
type Listing = Wage['reached'][number]['listing']
const said = (listing: Partial<Listing>): string =>
  group === undefined
    ? ''
    : listingText({
        target: group.target,
        wages: wages.slice(0, 1).map((wage) => ({
          ...wage,
          reached: wage.reached.map((each) => ({ ...each, listing: { ...each.listing, ...listing } })),
        })),
      })

test('the day of a listing against the payments', () => {
  expect(said({})).toContain('after these payments')
  expect(said({ paymentsBefore: 0, paymentsAfter: 12 })).toContain('before these payments')
  expect(said({ paymentsBefore: 1, paymentsAfter: 11 })).toMatch(
    /: 1.payment before that day, 11 on it or after\.$/,
  )
  expect(said({ listedOn: null, paymentsBefore: 0 })).toContain('gives no date')
})

test('each wallet of the wages counts once', () => {
  const one = wages.slice(0, 1).map((wage) => ({ ...wage, wallets: ['a', 'b'] }))
  expect(walletsOf([...one, ...one])).toEqual(['a', 'b'])
})
