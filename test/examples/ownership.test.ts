import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bridle } from '../support/bridle.js'

// Synthetic: the person, the companies and the ids do not exist.
const LIST = [
  {
    id: 'NK-test-x',
    schema: 'Person',
    caption: 'Vasyl Testovych Kravzenko',
    properties: { name: ['Vasyl Testovych Kravzenko'], topics: ['sanction'] },
    datasets: ['us_ofac_sdn'],
    last_seen: '2026-08-20',
  },
]
let folder = ''
const file = async (name: string, text: string): Promise<string> => {
  const at = path.join(folder, name)
  await writeFile(at, text)
  return at
}
let list = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bridle-ownership-'))
  list = await file('list.ftm.json', LIST.map((entity) => `${JSON.stringify(entity)}\n`).join(''))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('screen ownership: JSON alone, options behind the subcommand, every holding and sum named', async () => {
  const holdings = await file(
    'holdings.csv',
    'owner,owned,percent,owner id\nV. Kravzenko,Alpha Test GmbH,50%,NK-test-x\nAlpha Test GmbH,Beta Test AG,1/2,\nAlpha Test GmbH,Gamma Test SA,,\n',
  )
  const words = [
    'screen',
    'ownership',
    '--list',
    list,
    '--holdings',
    holdings,
    '--regime',
    'ofac',
    '--as-of',
    '2026-09-01',
  ]
  const { code, stdout, stderr } = await bridle([...words, '--json'])
  expect([code, stderr]).toEqual([0, ''])
  const result = JSON.parse(stdout)
  const found = Object.fromEntries(
    result.entities.map((entity: { name: string; findings: { verdict: string }[] }) => [
      entity.name,
      entity.findings[0]?.verdict,
    ]),
  )
  expect(found).toEqual({
    'Alpha Test GmbH': 'owned',
    'Beta Test AG': 'owned',
    'Gamma Test SA': 'undetermined',
  })
  const text = await bridle(words)
  expect(text.stdout).toContain(
    'V. Kravzenko 50 % (row 1) = shares 50 % against at least 50 %: blocked though not named',
  )
  expect(text.stdout).toContain(
    'chain: V. Kravzenko —50 % (row 1)→ Alpha Test GmbH —50 % (row 2)→ Beta Test AG',
  )
  expect(text.stdout).toContain('missing: the share of Alpha Test GmbH (row 3)')
})

test('screen --holdings: an unlisted subsidiary alerts, also beside a name', async () => {
  const holdings = await file(
    'own.csv',
    'owner,owned,percent,owner id\nV. Kravzenko,Brundholm Test Works,75,NK-test-x\n',
  )
  const { code, stdout } = await bridle([
    'screen',
    'Brundholm Test Works',
    '--list',
    list,
    '--holdings',
    holdings,
    '--json',
  ])
  expect(code).toBe(0)
  const [match] = JSON.parse(stdout).matches
  expect(match.entity).toMatchObject({ list: 'ownership', caption: 'Brundholm Test Works' })
  expect(match.evidence[0]).toMatchObject({
    feature: 'ownership',
    candidate: 'V. Kravzenko 75 % (row 1) = shares 75 %',
  })
})

test('a share that is none ends with the file, the record and the column', async () => {
  const holdings = await file('wrong.csv', 'owner,owned,percent\nA,B,50\nA,C,most\n')
  const { code, stdout, stderr } = await bridle([
    'screen',
    'ownership',
    '--list',
    list,
    '--holdings',
    holdings,
  ])
  expect([code, stdout]).toEqual([3, ''])
  expect(stderr).toContain('record 2: "percent" expected a share')
  expect(stderr).toContain('wrong.csv')
})
