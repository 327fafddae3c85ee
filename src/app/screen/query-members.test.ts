import { describe, expect, test } from 'vitest'
import { queryOf } from './read-queries.js'

describe('members of a query', () => {
  test.each([
    [{ wallet: '0xab' }, { wallets: ['0xab'] }],
    [{ Wallets: ['a'], wallet: 'b' }, { wallets: ['a', 'b'] }],
    [{ email: 'a@b.example', domain: 'c.example' }, { domains: ['a@b.example', 'c.example'] }],
    [{ dob: '1970-01-05' }, { birthDate: '1970-01-05' }],
    [{ birth_date: '1970-01-05' }, { birthDate: '1970-01-05' }],
    [{ alias: 'Kim' }, { aliases: ['Kim'] }],
    [{ identifiers: { value: '123456' } }, { identifiers: [{ value: '123456' }] }],
    [{ schema: 'person' }, { schema: 'Person' }],
    [{ note: null }, {}],
  ])('%j is read as %j', (given, wanted) => {
    expect(queryOf(1, { id: 'q', ...given })).toEqual({ row: 1, value: { id: 'q', ...wanted } })
  })

  test('an unknown member with a value is named, and what was meant', () => {
    expect(queryOf(1, { id: 'q', walletAddress: '0xab', note: 'x' })).toMatchObject({
      value: {
        unread: [
          { field: 'walletAddress', reason: 'unknown field: not compared; did you mean "wallets"?' },
          { field: 'note', reason: 'unknown field: not compared' },
        ],
      },
    })
  })

  test('an unknown schema is a problem of its line', () => {
    expect(queryOf(3, { id: 'q', name: 'A', schema: 'Persn' })).toMatchObject({
      row: 3,
      id: 'q',
      problem: expect.stringMatching(/"schema" expected a FollowTheMoney schema such as Person.*got "Persn"/),
    })
  })
})
