import { describe, expect, test } from 'vitest'
import { type ListTables, NO_LIST_ROWS } from '../core/list-tables.js'
import type { RowOf } from '../core/tables.js'
import { ALERT_FROM, buildIndex, comparePair, MAIN, type Query, screen, WEAK_ALIAS_CAP } from './index.js'

const FILE = 'f'.repeat(64)
let row = 0
const cited = (): { file: string; row: number } => ({ file: FILE, row: ++row })

type Listed = Readonly<{
  id: string
  schema?: string
  names: readonly (string | readonly [name: string, weak: true])[]
  births?: readonly string[]
  countries?: readonly string[]
  listed?: string
  remarks?: string
  identifiers?: readonly Partial<RowOf<'list_identifiers'>>[]
}>

function tables(entities: readonly Listed[]): ListTables {
  const list = 'us-ofac-sdn'
  const nameOf = (name: Listed['names'][number]): string => (typeof name === 'string' ? name : name[0])
  return {
    ...NO_LIST_ROWS,
    list_entities: entities.map((entity) => ({
      list,
      entity: entity.id,
      schema: entity.schema ?? 'Person',
      caption: nameOf(entity.names[0] ?? ''),
      programs: ['DPRK4'],
      listed_on: entity.listed ?? null,
      partial: false,
      birth_dates: entity.births ?? [],
      countries: entity.countries ?? [],
      remarks: entity.remarks ?? null,
      published: '2026-08-20',
      ...cited(),
    })),
    list_names: entities.flatMap((entity) =>
      entity.names.map((name) => ({
        list,
        entity: entity.id,
        name: nameOf(name),
        kind: 'aka',
        weak: typeof name !== 'string',
        script: 'Latn',
        ...cited(),
      })),
    ),
    list_identifiers: entities.flatMap((entity) =>
      (entity.identifiers ?? []).map((identifier) => ({
        list,
        entity: entity.id,
        kind: 'other',
        value: null,
        raw: identifier.value ?? null,
        scheme: null,
        country: null,
        ...identifier,
        ...cited(),
      })),
    ),
  }
}

const EVM_KEY = '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c'
const index = buildIndex(
  tables([
    {
      id: '42498',
      names: ['SIM, Hyon Sop', "SIM, Hyo'n-so'p"],
      births: ['1983-11-25'],
      countries: ['Korea, North'],
      listed: '2023-04-24',
      remarks: 'Gender Male.',
      identifiers: [
        { kind: 'wallet', value: EVM_KEY, scheme: 'ETH' },
        { kind: 'wallet', value: EVM_KEY, scheme: 'ARB' },
        { kind: 'wallet', value: 'tpdlpxxpcassupez3yrvksmnkyp5slekxu', scheme: 'TRX' },
        { kind: 'passport', value: '109420132', scheme: 'Passport', country: 'Korea, North' },
      ],
    },
    {
      id: '43377',
      names: ['KIM, Sang Man', 'KIM, Sangman', 'PETROV, Ivan'],
      births: ['1965-04-25', '1966'],
      listed: '2023-05-23',
    },
    { id: '9001', names: ['KIM, Sang Man'], births: ['1990'] },
    {
      id: '52262',
      schema: 'Organization',
      names: ["DEPARTMENT 53 OF THE MINISTRY OF THE PEOPLE'S ARMED FORCES", ['BUREAU 53', true]],
      identifiers: [
        { kind: 'website', value: 'dept53.example', scheme: 'Website' },
        { kind: 'email', value: 'info@dept53.example', scheme: 'Email Address' },
        { kind: 'swift', value: 'FTBDKPPYXXX', scheme: 'SWIFT/BIC' },
      ],
    },
    { id: '60000', names: ['MARKED, Weakly', ['PHANTOM SPECTRE', true]] },
    { id: '60001', names: ['LISTED, Later'], listed: '2024-01-01' },
  ]),
)
const ask = (query: Partial<Query>, options = {}) => screen(index, { id: 'q', ...query }, options)
const ids = (query: Partial<Query>, options = {}) =>
  ask(query, options).matches.map(({ entity }) => entity.id)

describe('names', () => {
  test('a match carries the entity, the values compared, and the rows of the list', () => {
    const [match] = ask({ name: 'Sim Hyon-sop', schema: 'Person' }).matches
    expect(match).toMatchObject({
      score: 1,
      mode: 'default',
      entity: {
        id: '42498',
        caption: 'SIM, Hyon Sop',
        schema: 'Person',
        list: 'us-ofac-sdn',
        programs: ['DPRK4'],
        listed: '2023-04-24',
      },
      evidence: [{ feature: 'name', weight: 1, query: 'Sim Hyon-sop', candidate: 'SIM, Hyon Sop' }],
    })
    expect(match?.rows.length).toBeGreaterThanOrEqual(2)
    expect(match?.rows.every(({ file }) => file === FILE)).toBe(true)
  })

  test('the alias that fits best speaks, and aliases of the query are asked too', () => {
    const [match] = ask({ name: 'Somebody Else', aliases: ['Иван Петров'] }).matches
    expect(match?.entity.id).toBe('43377')
    expect(match?.evidence[0]).toMatchObject({ query: 'Иван Петров', candidate: 'PETROV, Ivan' })
  })

  test('a person is not compared with an organisation', () => {
    expect(ids({ name: 'Sim Hyon Sop', schema: 'Company' })).toEqual([])
  })

  test('a name without a schema finds both kinds', () => {
    expect(ids({ name: "Department 53 of the Ministry of the People's Armed Forces" })).toEqual(['52262'])
    expect(ids({ name: 'Hyon Sop SIM' })).toEqual(['42498'])
  })

  test('a weak alias is capped below the alert, whatever agrees', () => {
    expect(ids({ name: 'Phantom Spectre' })).toEqual([])
    const [match] = ask({ name: 'Phantom Spectre' }, { threshold: 0.5 }).matches
    expect(match?.score).toBe(WEAK_ALIAS_CAP)
    expect(match?.evidence[0].detail).toContain('weak')
    expect(WEAK_ALIAS_CAP).toBeLessThan(ALERT_FROM)
  })

  test('nothing to ask, nothing found', () => {
    expect(ask({})).toMatchObject({ matches: [], later: [], refused: [{ field: 'query', value: '' }] })
    expect(ids({ name: '   ' })).toEqual([])
    expect(ids({ name: '***' })).toEqual([])
    expect(ids({ name: 'x'.repeat(5000) })).toEqual([])
  })
})

describe('qualifiers', () => {
  test('the birth date decides between two of one name', () => {
    expect(ids({ name: 'Kim Sang Man', birthDate: '1965-04-25' })).toEqual(['43377'])
    expect(ids({ name: 'Kim Sang Man', birthDate: '1990-02-03' })).toEqual(['9001'])
  })

  test('what is missing is neutral', () => {
    expect(ids({ name: 'Kim Sang Man' })).toHaveLength(2)
  })

  test.each<[string, number | undefined, string]>([
    ['1983-11-25', 0.06, 'the same day'],
    ['1983', 0.02, 'compatible at the precision given'],
    ['1983-25-11', -0.03, 'day and month exchanged'],
    ['unknown', undefined, 'no date'],
    ['1983-11-24', -0.03, 'one digit'],
    ['1983-03-02', -0.08, 'same year, another day'],
    ['1984', -0.1, 'a year apart'],
    ['1960-01-01', -0.3, 'another year altogether'],
  ])('born %s: %s (%s)', (birthDate: string, weight: number | undefined) => {
    const [match] = ask({ name: 'Sim Hyon Sop', birthDate }, { threshold: 0.3 }).matches
    expect(match?.evidence.find(({ feature }) => feature === 'birthDate')?.weight).toBe(weight)
  })

  test('country, gender and a conflicting document', () => {
    const query = {
      name: 'Sim Hyon Sop',
      country: 'KP',
      gender: 'female',
      identifiers: [{ value: '5', kind: 'passport', country: 'North Korea' }],
    }
    const [match] = ask(query, { threshold: 0.3 }).matches
    // 1 + 0.02 (country) − 0.2 (gender) − 0.06 (another passport of the same country)
    expect(match?.score).toBeCloseTo(0.76, 10)
    expect(match?.evidence.map(({ feature }) => feature)).toEqual(['name', 'gender', 'identifier', 'country'])
  })
})

describe('wallets', () => {
  test('the same address, once per entity, with every row that lists it', () => {
    const [match, ...others] = ask({ wallets: [EVM_KEY] }).matches
    expect(others).toEqual([])
    expect(match?.score).toBe(MAIN.walletExact)
    expect(match?.evidence).toHaveLength(1)
    expect(match?.rows).toHaveLength(3)
  })

  test('the same key on another EVM chain is a hit that says so', () => {
    const polygon = { address: EVM_KEY, chain: 'eip155:137' }
    const score = (wallet: object) => ask({ wallets: [{ ...polygon, ...wallet }] }).matches[0]?.score
    expect(score({ account: 'account' })).toBe(MAIN.walletOtherChain)
    // A contract may be somebody else's there, and nothing is known about this one.
    expect(score({ account: 'contract' })).toBe(MAIN.walletPossible)
    expect(score({})).toBe(MAIN.walletPossible)
    const [match] = ask({ wallets: [polygon] }).matches
    expect(match?.evidence[0].detail).toContain('another EVM chain')
    expect(ask({ wallets: [{ address: EVM_KEY, asset: 'ARB' }] }).matches[0]?.score).toBe(MAIN.walletExact)
  })

  test('a mixed-case address with a wrong checksum is refused with the reason, and possible when its letters are listed', () => {
    const { matches, refused } = ask({ wallets: [`0x4F${EVM_KEY.slice(4)}`] })
    expect(matches[0]?.score).toBe(MAIN.walletPossible)
    expect(matches[0]?.evidence[0].detail).toContain('EIP-55')
    const other = '0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
    expect(ask({ wallets: [other] })).toMatchObject({ matches: [], refused: [{ value: other }] })
    expect(refused).toMatchObject([{ field: 'wallets' }])
    expect(refused[0]?.reason).toContain('EIP-55')
  })

  test('a base58 address that the list lower-cased is possible', () => {
    // Any letter case of the listed 34 letters: the list does not say which. This one has no checksum, so it is asked lower-cased too.
    const [match] = ask({ wallets: ['tpdlpxxpcassupez3yrvksmnkyp5slekxu'] }).matches
    expect(match?.score).toBe(MAIN.walletLossy)
    expect(match?.evidence[0].detail).toContain('Possible')
  })

  test('a wallet is not made less by a birth date', () => {
    expect(ask({ wallets: [EVM_KEY], birthDate: '1900-01-01' }).matches[0]?.score).toBe(1)
  })
})

describe('documents and contacts', () => {
  test('a passport number, spaces and country aside', () => {
    expect(ask({ identifiers: ['1094 20132'] }).matches[0]).toMatchObject({
      score: MAIN.identifier,
      entity: { id: '42498' },
    })
  })
  test('the same number of another country is no alert by itself', () => {
    expect(ids({ identifiers: [{ value: '109420132', country: 'France' }] })).toEqual([])
  })
  test('e-mail exactly, domain by its registrable part, bank code by its first eight', () => {
    expect(ask({ domains: ['INFO@dept53.example'] }).matches[0]?.score).toBe(MAIN.email)
    expect(ask({ domains: ['https://shop.dept53.example/x'] }).matches[0]?.score).toBe(MAIN.domain)
    // Another mailbox at a domain that is listed as a website: who has it works there.
    expect(ask({ domains: ['other@dept53.example'] }).matches[0]?.score).toBe(MAIN.domain)
    expect(ids({ identifiers: ['FTBDKPPY'] })).toEqual(['52262'])
  })
})

describe('options', () => {
  test('asOf: who was listed later is no hit then, and is said', () => {
    const then = ask({ name: 'Later Listed' }, { asOf: '2023-12-31' })
    expect(then.matches).toEqual([])
    expect(then.later[0]?.entity.status).toEqual({
      on: '2023-12-31',
      at: 'not listed',
      now: 'listed',
      published: '2026-08-20',
    })
    const now = ask({ name: 'Later Listed', asOf: '2024-01-01' })
    expect(now.matches[0]?.entity.status).toMatchObject({ at: 'listed', now: 'listed' })
    expect(ask({ name: 'Kim Sang Man' }, { asOf: '2020-01-01' }).matches[0]?.entity).toMatchObject({
      id: '9001',
      status: { at: 'unknown' },
    })
  })

  test('mode ofac: its own score and threshold, the closest whole name first', () => {
    const matches = ask({ name: 'KIM SANG MAN' }, { mode: 'ofac' }).matches
    expect(matches.length).toBeGreaterThan(0)
    for (const { mode, score } of matches) {
      expect(mode).toBe('ofac')
      expect(score).toBeGreaterThanOrEqual(0.8)
    }
    expect(matches[0]?.evidence[0]?.candidate).toMatch(/^KIM, Sang Man$/i)
    expect(ask({ name: 'KIM XYZ' }, { mode: 'ofac' }).matches[0]?.score).toBe(0.9)
  })

  test('limit, threshold and mode', () => {
    expect(ids({ name: 'Kim Sang Man' }, { limit: 1 })).toHaveLength(1)
    expect(ids({ name: 'Kim Sang Man' }, { threshold: 1.01 })).toEqual([])
    expect(() => ask({ name: 'x' }, { mode: 'loose' })).toThrow(
      '"mode" expected default or ofac, got "loose"',
    )
  })

  test('equal scores are ordered by corroboration', () => {
    const query = { name: 'Kim Sang Man', birthDate: '1966-01-01' }
    expect(ids(query, { threshold: 0.5 })).toEqual(['43377', '9001'])
  })

  test('the order of the rows changes nothing', () => {
    const rows = tables([
      { id: '1', names: ['ALPHA, Beta', 'BETA ALPHA'] },
      { id: '2', names: ['ALPHA, Beta'] },
    ])
    const reversed: ListTables = {
      ...rows,
      list_entities: [...rows.list_entities].reverse(),
      list_names: [...rows.list_names].reverse(),
    }
    const query = { id: 'q', name: 'Beta Alpha' }
    expect(screen(buildIndex(reversed), query)).toEqual(screen(buildIndex(rows), query))
  })
})

describe('pairs', () => {
  test('score, verdict and evidence without a list', () => {
    const result = comparePair({ query: { name: 'Kim Sangman' }, candidate: { name: 'KIM, Sang Man' } })
    expect(result).toMatchObject({ score: 1, match: true, evidence: [{ feature: 'name' }] })
    expect(comparePair({ query: { name: 'Kim' }, candidate: { name: 'Smith' } })).toEqual({
      score: 0,
      match: false,
      evidence: [],
    })
  })

  test('properties take part', () => {
    const pair = (birthDate: string) =>
      comparePair({
        query: { name: 'John Doe', props: { birthDate: '1980-01-01' } },
        candidate: { name: 'John Doe', props: { birthDate } },
        schema: 'Person',
      })
    expect(pair('1980-01-01').match).toBe(true)
    expect(pair('1955').match).toBe(false)
  })

  test('a name in parts is put together', () => {
    const candidate = { props: { firstName: 'Sang', middleName: 'Man', lastName: 'Kim' } }
    expect(comparePair({ query: { name: 'KIM, Sang Man' }, candidate, schema: 'Person' }).match).toBe(true)
  })

  test('numbers make a pair without names', () => {
    const pair = {
      query: { props: { swiftBic: 'COBADEFFXXX' } },
      candidate: { props: { registrationNumber: 'COBADEFF' } },
    }
    expect(comparePair(pair).match).toBe(true)
  })
})

describe('what cannot be read', () => {
  test.each([
    [{ birthDate: 'spring of 70' }, 'birthDate'],
    [{ country: 'Exempland' }, 'country'],
    [{ aliases: ['100234'] }, 'name'],
  ])('%j is named', (query, field) => {
    expect(screen(index, { id: 'q', name: 'Nobody Atall', ...query }).refused).toMatchObject([{ field }])
  })

  test('dates of any precision, approximate ones and intervals are no such', () => {
    for (const birthDate of ['1970', '1970-01', '1970-01-05', '1951~', '1951-01-02/1953-02-03', ''])
      expect(screen(index, { id: 'q', name: 'Nobody Atall', birthDate, country: 'KP' }).refused).toEqual([])
  })
})
