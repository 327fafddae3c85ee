import { describe, expect, test } from 'vitest'
import type { Verdict } from './result.js'
import { assess, blocked, FILE, finding, kind, onAll, type Row, verdict } from './testing/cases.js'

describe('OFAC, the examples of FAQ 401', () => {
  const cases: readonly (readonly [
    name: string,
    rows: readonly Row[],
    entity: string,
    verdict: Verdict,
    sum: string,
  ])[] = [
    // X 50 of A: A is blocked. A 50 of B: 50, blocked.
    [
      'example 1: a chain of 50 %',
      [
        ['X', 'A', '50'],
        ['A', 'B', '50'],
      ],
      'B',
      'owned',
      '50 %',
    ],
    // A and B are blocked (50 each). 25 + 25 = 50.
    [
      'example 2: through two entities',
      [
        ['X', 'A', '50'],
        ['X', 'B', '50'],
        ['A', 'C', '25'],
        ['B', 'C', '25'],
      ],
      'C',
      'owned',
      '50 %',
    ],
    // A is blocked (50). 40 through A + 10 direct = 50.
    [
      'example 3: direct and through another',
      [
        ['X', 'A', '50'],
        ['X', 'B', '10'],
        ['A', 'B', '40'],
      ],
      'B',
      'owned',
      '50 %',
    ],
    // A is blocked, B is not (25) and passes nothing on. 25 through A alone.
    [
      'example 4: one of two falls short',
      [
        ['X', 'A', '50'],
        ['X', 'B', '25'],
        ['A', 'C', '25'],
        ['B', 'C', '25'],
      ],
      'C',
      'not by shares',
      '25 %',
    ],
    // Neither A nor B is blocked (25 each): nothing of C is indirectly held, though 50 × 25 + 50 × 25 = 25 would be by multiplication.
    [
      'example 5: both fall short',
      [
        ['X', 'A', '25'],
        ['X', 'B', '25'],
        ['A', 'C', '50'],
        ['B', 'C', '50'],
      ],
      'C',
      'not by shares',
      '',
    ],
    // 25 + 25 = 50 of A, whoever they are (FAQ 399); A 50 of B.
    [
      'two persons are summed',
      [
        ['X', 'A', '25'],
        ['Y', 'A', '25'],
        ['A', 'B', '50'],
      ],
      'B',
      'owned',
      '50 %',
    ],
    // A is blocked (50). 40 of A + 10 of Y = 50.
    [
      'an owned entity and a second person',
      [
        ['X', 'A', '50'],
        ['A', 'B', '40'],
        ['Y', 'B', '10'],
      ],
      'B',
      'owned',
      '50 %',
    ],
    // 49.999999 < 50
    ['just below', [['X', 'A', '49.999999']], 'A', 'not by shares', '49.999999 %'],
    // 1/3 + 1/6 = 1/2
    [
      'thirds and sixths make a half',
      [
        ['X', 'A', '1/3'],
        ['Y', 'A', '1/6'],
      ],
      'A',
      'owned',
      '50 %',
    ],
  ]
  test.each(cases)('%s', (_, rows, entity, expected, sum) => {
    const found = finding('ofac', entity, blocked('X', 'Y'), rows)
    expect(found.verdict).toBe(expected)
    expect(found.sums[0]?.sum ?? '').toBe(sum)
  })

  test('every holding that was counted is named with its row and why its holder counts', () => {
    const found = finding('ofac', 'B', blocked('X'), [
      ['X', 'A', '50'],
      ['X', 'B', '10'],
      ['A', 'B', '40'],
      ['Z', 'B', '50'],
    ])
    expect(found.holdings.map(({ owner, share, because, row }) => [owner, share, because, row.row])).toEqual([
      ['A', '40 %', 'owned itself', 3],
      ['X', '10 %', 'listed, us-ofac-sdn X', 2],
    ])
    expect(found.detail).toContain(
      'A 40 % (row 3) + X 10 % (row 2) = shares 50 % against at least 50 %: blocked',
    )
    expect(found.authority).toContain('FAQ 401')
    expect(
      found.paths.map(({ steps }) => steps.map(({ from, share, to }) => `${from} ${share} ${to}`)),
    ).toEqual([['X 50 % A', 'A 40 % B'], ['X 10 % B']])
  })

  test('an entity that is below passes nothing on, and caution is named (FAQ 398)', () => {
    const found = finding('ofac', 'A', blocked('X'), [['X', 'A', '49']])
    expect(found.cautions).toEqual([
      {
        code: 'minority',
        detail: expect.stringContaining('FAQ 398') as string,
        rows: [{ file: FILE, row: 1 }],
      },
    ])
  })

  test('control alone is a caution and never blocks; nor do votes and seats', () => {
    const rows: readonly Row[] = [
      ['X', 'A', '', kind('control', { basis: 'appoints the board' })],
      ['X', 'B', '90', kind('votes')],
      ['X', 'C', '', kind('director')],
      ['A', 'D', '100'],
    ]
    for (const [entity, code] of [
      ['A', 'control'],
      ['B', 'control'],
      ['C', 'director'],
    ] as const) {
      const found = finding('ofac', entity, blocked('X'), rows)
      expect([found.verdict, found.cautions[0]?.code]).toEqual(['not by shares', code])
    }
    expect(verdict('ofac', 'D', blocked('X'), rows)).toBe('not by shares')
  })

  test('before 13 August 2014 the holdings of several persons were not summed', () => {
    const parties = [onAll('X', { listed: '2010-01-01' }), onAll('Y', { listed: '2010-01-01' })]
    const rows: readonly Row[] = [
      ['X', 'A', '25'],
      ['Y', 'A', '25'],
    ]
    expect(verdict('ofac', 'A', parties, rows, '2014-08-12')).toBe('not by shares')
    expect(verdict('ofac', 'A', parties, rows, '2014-08-13')).toBe('owned')
  })
})

describe('cycles', () => {
  test('entities that own only each other do not start by themselves', () => {
    const rows: readonly Row[] = [
      ['A', 'B', '100'],
      ['B', 'A', '100'],
      ['X', 'C', '1'],
    ]
    for (const entity of ['A', 'B']) expect(verdict('ofac', entity, blocked('X'), rows)).toBe('not by shares')
  })

  test('a cycle that a listed person enters is blocked whole', () => {
    // X 50 of A. A 60 of B, B 40 of A: B is blocked by A, and A's sum shows 90.
    const rows: readonly Row[] = [
      ['X', 'A', '50'],
      ['B', 'A', '40'],
      ['A', 'B', '60'],
    ]
    expect(verdict('ofac', 'B', blocked('X'), rows)).toBe('owned')
    expect(finding('ofac', 'A', blocked('X'), rows).sums[0]?.sum).toBe('90 %')
  })

  test('a cycle does not lift a holder over the threshold by itself', () => {
    // X 45 of A, A 100 of B, B 48 of A: A is at 45 without B, and B is reached through A only.
    const rows: readonly Row[] = [
      ['X', 'A', '45'],
      ['A', 'B', '100'],
      ['B', 'A', '48'],
    ]
    expect(verdict('ofac', 'A', blocked('X'), rows)).toBe('not by shares')
  })

  test('shares that an entity holds in itself count for nobody', () => {
    expect(
      verdict('ofac', 'A', blocked('X'), [
        ['X', 'A', '40'],
        ['A', 'A', '20'],
      ]),
    ).toBe('not by shares')
  })
})

describe('unknown shares are never clear', () => {
  test('what is known decides when it is enough', () => {
    // 50 at least + unknown
    expect(
      verdict('ofac', 'A', blocked('X', 'Y'), [
        ['X', 'A', '50'],
        ['Y', 'A', ''],
      ]),
    ).toBe('owned')
  })

  test('an unknown share is not determined, with what is missing', () => {
    const found = finding('ofac', 'A', blocked('X'), [['X', 'A', '']])
    expect([found.verdict, found.missing]).toEqual(['undetermined', ['the share of X (row 1)']])
    expect(found.detail).toContain('not determined')
  })

  test('what others hold is not left: 70 of Z leaves 30, which is not 50', () => {
    expect(
      verdict('ofac', 'A', blocked('X'), [
        ['X', 'A', ''],
        ['Z', 'A', '70'],
      ]),
    ).toBe('not by shares')
    expect(
      verdict('ofac', 'A', blocked('X'), [
        ['X', 'A', ''],
        ['Z', 'A', '50'],
      ]),
    ).toBe('undetermined')
    // More than 50 % of Z leaves less than 50 %.
    expect(
      verdict('ofac', 'A', blocked('X'), [
        ['X', 'A', ''],
        ['Z', 'A', '>50'],
      ]),
    ).toBe('not by shares')
  })

  test('ranges: 25 to 50 may reach 50 under OFAC and never more than 50 under the UK rule', () => {
    const rows: readonly Row[] = [['X', 'A', '25-50 %']]
    expect(verdict('ofac', 'A', blocked('X'), rows)).toBe('undetermined')
    expect(verdict('uk', 'A', blocked('X'), rows)).toBe('not by shares')
    expect(verdict('ofac', 'A', blocked('X'), [['X', 'A', '25-49.9']])).toBe('not by shares')
  })

  test('what is not determined above is not determined below', () => {
    const found = finding('ofac', 'B', blocked('X'), [
      ['X', 'A', ''],
      ['A', 'B', '100'],
    ])
    expect([found.verdict, found.missing]).toEqual(['undetermined', ['whether A is owned itself']])
  })
})

test('a holder joined by name makes it possible, with the score shown, never certain', () => {
  const parties = [onAll('X', { by: 'name', score: 0.91 })]
  const found = finding('ofac', 'A', parties, [['X', 'A', '80']])
  expect(found.verdict).toBe('possible')
  expect(found.holdings[0]?.because).toBe('possibly listed, us-ofac-sdn X, by name (score 0.91)')
})

describe('dates', () => {
  test('periods are half-open', () => {
    const rows: readonly Row[] = [['X', 'A', '60', { from: '2023-01-01', to: '2024-01-01' }]]
    expect(verdict('ofac', 'A', blocked('X'), rows, '2023-12-31')).toBe('owned')
    expect(verdict('ofac', 'A', blocked('X'), rows, '2024-01-01')).toBe('not by shares')
  })

  test('who is listed later does not count yet', () => {
    expect(verdict('ofac', 'A', blocked('X'), [['X', 'A', '60']], '2022-02-23')).toBe('not by shares')
    expect(verdict('ofac', 'A', blocked('X'), [['X', 'A', '60']], '2022-02-24')).toBe('owned')
  })

  test('a sale after the listing is a caution (FAQ 402), through owned entities too', () => {
    const sold = (to: string): readonly Row[] => [
      ['X', 'A', '60', { to }],
      ['Z', 'A', '60', { from: to }],
    ]
    const after = finding('ofac', 'A', blocked('X'), sold('2022-03-01'))
    expect([after.verdict, after.cautions.map(({ code }) => code)]).toEqual(['not by shares', ['divested']])
    expect(after.cautions[0]?.detail).toContain('FAQ 402')
    expect(finding('ofac', 'A', blocked('X'), sold('2022-02-01')).cautions[0]?.detail).toContain(
      '23 days before',
    )
    expect(finding('ofac', 'A', blocked('X'), sold('2019-01-01')).cautions).toEqual([])
    const below = finding('ofac', 'B', blocked('X'), [
      ['X', 'A', '60'],
      ['A', 'B', '100', { to: '2023-05-05' }],
    ])
    expect(below.cautions.map(({ code }) => code)).toEqual(['divested'])
  })
})

test('more than the whole is reported with its rows, and still counted', () => {
  const { overfull, entities } = assess(blocked('X'), [
    ['X', 'A', '60'],
    ['Z', 'A', '50'],
  ])
  // 60 + 50 = 110
  expect(overfull).toEqual([
    {
      key: 'A',
      name: 'A',
      kind: 'shares',
      sum: '110 %',
      rows: [
        { file: FILE, row: 1 },
        { file: FILE, row: 2 },
      ],
    },
  ])
  expect(entities[0]?.findings[0]?.verdict).toBe('owned')
})

test('a statement of another file is not added to the first, and one without a share says nothing beside it', () => {
  const other = { row: { file: 'c'.repeat(64), row: 1 } }
  const { entities, repeated } = assess(blocked('X'), [
    ['X', 'A', '30'],
    ['X', 'A', '30', other],
    ['X', 'A', '', { row: { file: FILE, row: 9 } }],
  ])
  expect(entities[0]?.findings[0]?.sums[0]?.sum).toBe('30 %')
  expect(repeated).toHaveLength(2)
})

test('what nobody is known to hold is said', () => {
  expect(assess(blocked('X'), [['X', 'A', '25']]).entities[0]?.unaccounted).toBe('75 %')
})

test('a chain of ten thousand and a cycle of ten thousand come to an end', () => {
  const chain: Row[] = Array.from(
    { length: 10_000 },
    (_, i) => [i === 0 ? 'X' : `E${i}`, `E${i + 1}`, '51'] as const,
  )
  const long = finding('ofac', 'E10000', blocked('X'), chain)
  expect([long.verdict, long.paths[0]?.steps.length, long.paths[0]?.omitted]).toEqual(['owned', 12, 9988])
  const cycle: Row[] = Array.from(
    { length: 10_000 },
    (_, i) => [`E${i}`, `E${(i + 1) % 10_000}`, '100'] as const,
  )
  expect(verdict('uk', 'E1', blocked('X'), cycle)).toBe('not by shares')
})
