import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '../core/errors.js'
import { runOwnership } from './ownership.js'
import { openScreener } from './screen.js'

// Synthetic: persons, companies and ids do not exist.
const LIST = [
  {
    id: 'NK-x1',
    schema: 'Person',
    caption: 'Vasyl Testovych Kravzenko',
    properties: { name: ['Vasyl Testovych Kravzenko'], topics: ['sanction'] },
    datasets: ['us_ofac_sdn', 'eu_fsf'],
  },
  {
    id: 'NK-y1',
    schema: 'Person',
    caption: 'Orlanda Quimbertess',
    properties: { name: ['Orlanda Quimbertess'], topics: ['sanction'] },
    datasets: ['gb_fcdo_sanctions'],
  },
  {
    id: 'NK-c1',
    schema: 'Company',
    caption: 'Zornak Shipping',
    properties: { name: ['Zornak Shipping'], topics: ['corp.offshore'] },
    datasets: ['us_ofac_sdn'],
  },
  {
    id: 'NK-o1',
    schema: 'Ownership',
    properties: { owner: ['NK-x1'], asset: ['NK-c1'], percentage: ['75'], startDate: ['2020-01-01'] },
  },
]
let folder = ''
let list = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bridle-ownership-'))
  list = path.join(folder, 'list.ftm.json')
  await writeFile(list, LIST.map((entity) => `${JSON.stringify(entity)}\n`).join(''))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const file = async (name: string, text: string): Promise<string> => {
  const at = path.join(folder, name)
  await writeFile(at, text)
  return at
}
const run = async (holdings: string, over = {}) =>
  runOwnership({ lists: [list], holdings: [holdings], today: '2026-10-01', ...over })
const verdicts = (result: Awaited<ReturnType<typeof run>>, name: string): Record<string, string> =>
  Object.fromEntries(
    (result.entities.find((entity) => entity.name === name)?.findings ?? []).map(({ regime, verdict }) => [
      regime,
      verdict,
    ]),
  )

describe('holdings joined to lists', () => {
  test('by id for certain, by name possible, and relations of the list itself count', async () => {
    const result = await run(
      await file(
        'join.csv',
        'owner,owned,percent,owner_id\nV. Kravzenko,Alpha GmbH,50,NK-x1\nVasyl Testovych Kravzenko,Beta AG,60,\nZornak Shipping,Gamma SA,51,NK-c1\n',
      ),
    )
    expect(verdicts(result, 'Alpha GmbH')).toEqual({
      ofac: 'owned',
      eu: 'owned',
      uk: 'not by shares',
      bis: 'not by shares',
    })
    // The name is that of the list, letter by letter, and still no more than a name.
    expect(verdicts(result, 'Beta AG')).toMatchObject({ ofac: 'possible' })
    expect(result.entities.find(({ name }) => name === 'Beta AG')?.findings[0]?.holdings[0]?.because).toMatch(
      /by name \(score/,
    )
    // Kravzenko holds 75 of Zornak by the list's own Ownership entity, Zornak 51 of Gamma.
    expect(verdicts(result, 'Gamma SA')).toMatchObject({ ofac: 'owned', eu: 'owned' })
    expect(
      result.joins.map(({ name, standings }) => [name, standings.map(({ by, list: of }) => `${by} ${of}`)]),
    ).toEqual([
      ['V. Kravzenko', ['id us-ofac-sdn', 'id eu-fsf']],
      ['Vasyl Testovych Kravzenko', ['name us-ofac-sdn', 'name eu-fsf']],
    ])
  })

  test('a rule that does not hold on the day says so, and a file can state that it does', async () => {
    const holdings = await file('bis.csv', 'owner,owned,percent\nsomebody,Alpha,10\n')
    const bis = async (over: object) => (await run(holdings, { regimes: ['bis'], ...over })).regimes[0]
    expect(await bis({})).toMatchObject({ status: 'suspended', from: '2025-11-10' })
    expect(await bis({ asOf: '2025-10-01' })).toMatchObject({ status: 'in force' })
    const regimesFile = await file(
      'regimes.yaml',
      'bis:\n  periods:\n    - {from: 2025-09-29, status: in force, authority: a rule of this test}\n',
    )
    expect(await bis({ regimesFile })).toMatchObject({ status: 'in force', authority: 'a rule of this test' })
  })

  test.each([
    ['owner,owned,percent\nX,A,half\n', '"percent" expected a share', 1],
    ['owner,owned,percent\nX,A,50\nX,,50\n', '"owned" expected a name or an id', 2],
    ['owner,owned,percent,kind\nX,A,50,maybe\n', '"kind" expected one of shares', 1],
    [
      'owner,owned,percent,from,to\nX,A,50,2024-05-01,2024-05-01\n',
      '"to" expected a day after 2024-05-01',
      1,
    ],
    ['owner,owned,percent,from\nX,A,50,2024-02-30\n', '"from" expected a day', 1],
    ['owner,owned,percent\nX,A,60\nY,A,50\n', 'shares in A add up to 110 %', 1],
  ])('a wrong table stops the run and names the record: %j', async (text, message, row) => {
    const failure = await run(await file('wrong.csv', text)).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(AppError)
    expect(failure).toMatchObject({ code: 'E_INPUT_INVALID', details: { row } })
    expect((failure as AppError).message).toContain(message)
  })

  test('an unknown regime is a mistake of the command', async () => {
    await expect(
      run(await file('any.csv', 'owner,owned\nX,A\n'), { regimes: ['moon'] }),
    ).rejects.toMatchObject({ code: 'E_USAGE' })
  })
})

describe('bridle screen --holdings', () => {
  test('an unlisted subsidiary comes up with every holding and sum, on the day that was asked', async () => {
    const holdings = await file(
      'screen.csv',
      'owner,owned,percent,from,owner_id\nV. Kravzenko,Brundholm Trading GmbH,30,2024-01-01,NK-x1\nZornak Shipping,Brundholm Trading GmbH,25,2024-01-01,NK-c1\nV. Kravzenko,Ostrava Unknown Works,,,NK-x1\n',
    )
    const screener = await openScreener({
      lists: [list],
      today: '2026-10-01',
      ownership: { holdings: [holdings], regimes: ['ofac'] },
    })
    const line = screener.answer({ id: '1', name: 'Brundholm Trading' })
    expect(line.status).toBe('alert')
    expect(line.matches[0]?.entity).toMatchObject({
      caption: 'Brundholm Trading GmbH',
      list: 'ownership',
      programs: ['ofac'],
    })
    const [evidence] = line.matches[0]?.evidence ?? []
    // 30 of Kravzenko + 25 of Zornak, of which Kravzenko holds 75
    expect(evidence).toMatchObject({ feature: 'ownership', weight: 1 })
    expect(evidence?.candidate).toBe('Zornak Shipping 25 % (row 2) + V. Kravzenko 30 % (row 1) = shares 55 %')
    expect(line.matches[0]?.rows.length).toBeGreaterThanOrEqual(3)
    expect(screener.answer({ id: '2', name: 'Brundholm Trading GmbH', asOf: '2023-06-01' }).matches).toEqual(
      [],
    )
    const unknown = screener.answer({ id: '3', name: 'Ostrava Unknown Works' }).matches[0]
    expect([unknown?.score, unknown?.evidence[0].candidate]).toEqual([
      0.8,
      'V. Kravzenko unknown (row 3) = shares unknown',
    ])
    expect(screener.answer({ id: '4', name: 'Vasyl Testovych Kravzenko' }).matches[0]?.entity.list).toBe(
      'opensanctions',
    )
  })
})
