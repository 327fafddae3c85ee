import { describe, expect, test } from 'vitest'
import { NO_LIST_ROWS } from '../../core/list-tables.js'
import { canonicalIdentifier, type IdentifierKind } from '../../core/identifier.js'
import { buildIndex, MAIN, type Query, screen } from '../index.js'
import { QUALIFIERS } from '../weights.js'

const index = (
  identifiers: readonly (readonly [kind: IdentifierKind, raw: string, scheme?: string, country?: string])[],
) => {
  const cited = { list: 'own', entity: '1', file: 'f'.repeat(64), row: 1 }
  return buildIndex({
    ...NO_LIST_ROWS,
    list_entities: [
      {
        ...cited,
        schema: 'Company',
        caption: 'Synthetic Test Works',
        programs: [],
        listed_on: null,
        partial: false,
        birth_dates: [],
        countries: [],
        remarks: null,
        published: null,
      },
    ],
    list_names: [{ ...cited, name: 'Synthetic Test Works', kind: 'primary', weak: false, script: 'Latn' }],
    list_identifiers: identifiers.map(([kind, raw, scheme = kind, country = null]) => ({
      ...cited,
      kind,
      value: canonicalIdentifier(kind, raw),
      raw,
      scheme,
      country,
    })),
  })
}
const ask = (listed: Parameters<typeof index>[0], query: Partial<Query>) =>
  screen(index(listed), { id: 'q', ...query }, { threshold: 0 })
const score = (...words: Parameters<typeof ask>): number | undefined => ask(...words).matches[0]?.score

describe('e-mail and domains', () => {
  test.each([
    ['letter case', 'Info@Acme-Test.example', 'INFO@ACME-TEST.EXAMPLE', MAIN.email],
    ['plus on one side', 'info@acme-test.example', 'info+hr@acme-test.example', MAIN.emailPlus],
    ['plus on both sides', 'info+a@acme-test.example', 'info+b@acme-test.example', MAIN.emailPlus],
    [
      'an international domain and its punycode',
      'info@bücher-test.example',
      'info@xn--bcher-test-9db.example',
      MAIN.email,
    ],
    ['colleagues', 'info@acme-test.example', 'sales@mail.acme-test.example', MAIN.emailSameDomain],
    [
      'the domain of a listed address',
      'info@acme-test.example',
      'https://www.acme-test.example/a',
      MAIN.domainOfEmail,
    ],
    ['free mail is exact only', 'someone@gmail.com', 'other@gmail.com', undefined],
    ['free mail as a domain is nobody', 'someone@mail.ru', 'mail.ru', undefined],
    ['free mail exactly', 'someone@gmail.com', 'SomeOne@gmail.com', MAIN.email],
  ])('%s', (_, listed, asked, expected) => {
    expect(score([['email', listed]], { domains: [asked] })).toBe(expected)
  })

  test.each([
    ['registrable domain', 'http://www.acme-test.co.uk/en', 'shop.acme-test.co.uk', MAIN.domain],
    ['a suffix is no domain', 'http://www.acme-test.co.uk', 'other-test.co.uk', undefined],
    ['an address at a listed domain', 'acme-test.example', 'jobs@acme-test.example', MAIN.domain],
    [
      'an international domain and its punycode',
      'bücher-test.example',
      'xn--bcher-test-9db.example',
      MAIN.domain,
    ],
    ['a page of a platform', 'https://www.facebook.com/AcmeTest/', 'facebook.com/acmetest?x=1', MAIN.email],
    ['another page of the platform', 'https://www.facebook.com/acmetest', 'facebook.com/other', undefined],
    ['the platform itself', 'https://www.facebook.com/acmetest', 'facebook.com', undefined],
  ])('%s', (_, listed, asked, expected) => {
    expect(score([['website', listed]], { domains: [asked] })).toBe(expected)
  })
})

describe('numbers by type and country', () => {
  test.each([
    [
      'spaces and punctuation',
      ['tax_id', '7707083893', 'Tax ID No.', 'Russia'],
      { value: '77-07 083893', kind: 'inn' },
      MAIN.identifier,
    ],
    [
      'FollowTheMoney words',
      ['registration', '1027700132195', 'ogrnCode'],
      { value: '1027700132195', kind: 'ogrnCode' },
      MAIN.identifier,
    ],
    [
      'another country',
      ['passport', '109420132', 'Passport', 'Korea, North'],
      { value: '109420132', country: 'France' },
      MAIN.identifierOtherCountry,
    ],
    [
      'another kind',
      ['passport', '109420132'],
      { value: '109420132', kind: 'tax_id' },
      MAIN.identifierOtherKind,
    ],
    [
      'a tax number listed as a registration',
      ['registration', '109420132'],
      { value: '109420132', kind: 'tax_id' },
      MAIN.identifier,
    ],
    ['IMO before the number', ['imo', 'IMO 9074729'], { value: 'IMO9074729' }, MAIN.identifier],
    [
      'a bank by eight and by eleven',
      ['swift', 'SABRRUMM'],
      { value: 'SABRRUMMXXX', kind: 'swift' },
      MAIN.identifier,
    ],
    [
      'another branch',
      ['swift', 'SABRRUMMAA1'],
      { value: 'SABRRUMMBB2', kind: 'bic' },
      MAIN.identifierBranch,
    ],
  ] as const)('%s', (_, listed, asked, expected) => {
    expect(score([listed], { identifiers: [asked] })).toBe(expected)
  })

  test('a number that cannot be one is refused with the reason, and still looked up', () => {
    const { matches, refused } = ask([['imo', '9074728']], {
      identifiers: [{ value: '9074728', kind: 'imo' }],
    })
    expect(refused[0]?.reason).toContain('check digit')
    expect(matches[0]?.evidence[0].detail).toContain('compare with the original')
  })

  const named = { name: 'Synthetic Test Works' }
  const conflictOf = (listed: Parameters<typeof index>[0][number], identifier: object): number | undefined =>
    ask([listed], { ...named, identifiers: [identifier as never] }).matches[0]?.evidence.find(
      ({ feature }) => feature === 'identifier',
    )?.weight

  test('another number of a type that stays for life speaks against, without a country', () => {
    expect(conflictOf(['imo', '9074729'], { value: '9187629', kind: 'imo' })).toBe(
      QUALIFIERS.identifierLasting,
    )
    expect(conflictOf(['tax_id', '7707083893', 'INN'], { value: '7736050003', kind: 'inn' })).toBe(
      QUALIFIERS.identifierLasting,
    )
  })

  test('another number of a kind that is renewed speaks a little against, in one country only', () => {
    const listed = ['passport', '109420132', 'Passport', 'Korea, North'] as const
    expect(conflictOf(listed, { value: '563220082', kind: 'passport', country: 'KP' })).toBe(
      QUALIFIERS.identifierOther,
    )
    expect(conflictOf(listed, { value: '563220082', kind: 'passport', country: 'FR' })).toBeUndefined()
    expect(conflictOf(listed, { value: '563220082', kind: 'tax_id', country: 'KP' })).toBeUndefined()
  })
})
