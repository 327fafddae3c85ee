import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScreener } from '../../src/app/screen.js'
import { LIST_TABLES } from '../../src/core/list-tables.js'
import { parseConfig } from '../../src/ingest/config/parse-config.js'
import { readTables } from '../../src/ingest/read-tables.js'
import { ADAPTERS } from '../../src/ingest/registry.js'
import { sharedData } from '../shared-data.js'

const FIXTURES = 'test/fixtures/lists'
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bridle-own-'))
})
afterAll(() => rm(folder, { recursive: true }))

const read = (file: string) => readTables([file], { settings: {}, adapters: ADAPTERS, only: LIST_TABLES })
const write = async (name: string, content: string | Uint8Array): Promise<string> => {
  const file = path.join(folder, name)
  await writeFile(file, content)
  return file
}
const screener = (list: string, map?: string) => openScreener({ lists: [list], map, today: '2026-11-01' })

describe('a list of your own in CSV', async () => {
  const { tables, rejects } = await read(`${FIXTURES}/own/own.csv`)

  test('says who, since when, by which programme and documents', () => {
    expect(tables.list_entities.find(({ entity }) => entity === '7')).toMatchObject({
      list: 'own',
      schema: 'Person',
      caption: 'Ri Example',
      programs: ['Fraud watch'],
      listed_on: '2023-05-20',
      published: '2026-10-01',
      birth_dates: ['1965-04-25'],
      countries: ['North Korea'],
    })
    expect(
      tables.list_names.filter(({ entity }) => entity === '7').map(({ name, script }) => [name, script]),
    ).toEqual([
      ['Ri Example', 'Latn'],
      ['Lee Example', 'Latn'],
      ['리예제', 'Hang'],
    ])
    expect(
      tables.list_identifiers.filter(({ entity }) => entity === '7').map(({ kind, value }) => [kind, value]),
    ).toEqual([
      ['passport', 'PS4721'],
      ['national_id', '654321'],
      ['email', 'ri@example.org'],
      ['wallet', '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c'],
    ])
  })

  test('a wallet alone is an entity; a record with nothing to compare is rejected with the reason', () => {
    expect(tables.list_entities.map(({ caption }) => caption)).toContain('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa')
    expect(rejects.map(({ reason }) => reason)).toEqual([
      '"name" expected a name, wallet, e-mail, domain or number, got nothing',
    ])
  })

  test('a fresh one answers; one that does not say when it was published clears nobody', async () => {
    const fresh = await screener(`${FIXTURES}/own/own.csv`)
    expect(fresh.answer({ id: '1', name: 'Ri Example' }).status).toBe('alert')
    expect(fresh.answer({ id: '2', name: 'Somebody Else' }).status).toBe('no match')
    const undated = await screener(await write('undated.csv', 'name\nRi Example\n'))
    expect(undated.answer({ id: '2', name: 'Somebody Else' }).status).toBe('not clear')
  })

  test.each([
    ['byte order mark and semicolons', '\ufeffName;Aliase\r\nJürgen Beispiel;\r\n', 'utf8'],
    ['Windows-1252', 'Name;Programme\r\nJürgen Beispiel;Zoll\r\n', 'latin1'],
    ['tabs in UTF-16', '\ufeffName\tProgramme\r\nJürgen Beispiel\tZoll\r\n', 'utf16le'],
  ] as const)('as Excel writes it: %s', async (_, text, encoding) => {
    const { answer } = await screener(await write(`excel-${encoding}.csv`, Buffer.from(text, encoding)))
    const [match] = answer({ id: '1', name: 'Jürgen Beispiel' }).matches
    expect(match?.entity.caption).toBe('Jürgen Beispiel')
  })

  test('other headers are mapped as in bridle.yaml', async () => {
    const list = await write('kunden.csv', 'Nachname;Vorname;Geboren;Nr\nBeispiel;Jürgen;04/05/1965;A-1\n')
    const map = await write(
      'map.yaml',
      [
        'files:',
        '  - path: kunden.csv',
        '    adapter: lists/own',
        '    columns: { Nachname: last_name, Vorname: first_name, Geboren: birth_date, Nr: id }',
        '    set: { list: kundensperre, published: 2026-10-15, programme: Hausverbot }',
        '    dates: dmy',
      ].join('\n'),
    )
    const { loaded, answer } = await screener(list, map)
    expect(loaded.lists).toMatchObject([{ id: 'kundensperre', published: '2026-10-15', stale: false }])
    const query = { id: '1', name: 'Jürgen Beispiel', birthDate: '1965-05-04' }
    expect(answer(query).matches[0]?.entity).toMatchObject({ id: 'A-1', programs: ['Hausverbot'] })
    expect(answer(query).matches[0]?.evidence.map(({ feature }) => feature)).toContain('birthDate')
  })

  test('a mapping to a field that no list has is refused with line and fields', () => {
    const text = 'files:\n  - path: a.csv\n    adapter: lists/own\n    columns: { X: salary }\n'
    expect(() => parseConfig(text, 'map.yaml')).toThrow(/map\.yaml:4: .*salary/)
  })
})

describe('a broken list is never used', () => {
  const forms = [
    ['own/own.csv', 'csv'],
    ['own-ftm/own.ftm.json', 'json'],
    ['opensanctions/entities.ftm.json', 'ndjson'],
    ['opensanctions-targets/targets.simple.csv', 'csv'],
    ['senzing/records.json', 'ndjson'],
  ] as const

  test.each(forms)('%s cut inside its last record', async (name) => {
    const bytes = await readFile(path.join(FIXTURES, name))
    for (const less of [20, 33, 57]) {
      const file = await write(path.basename(name), bytes.subarray(0, bytes.length - less))
      await expect(screener(file), `${less} bytes less`).rejects.toMatchObject({
        code: 'E_LIST_MALFORMED',
        details: { file, row: expect.any(Number) },
      })
    }
  })

  test.each(forms)('%s.gz that is cut', async (name) => {
    const bytes = gzipSync(await readFile(path.join(FIXTURES, name)))
    for (const part of [0.4, 0.8, 1 - 2 / bytes.length]) {
      const file = await write(
        `${path.basename(name)}.gz`,
        bytes.subarray(0, Math.floor(bytes.length * part)),
      )
      await expect(screener(file)).rejects.toMatchObject({
        code: 'E_LIST_MALFORMED',
        details: { file: expect.stringContaining(path.basename(file)) },
      })
    }
  })

  test.each(['list.xml', 'targets.simple.csv', 'entities.ftm.json'])(
    'a web page under the name %s',
    async (name) => {
      const page = await write(name, '<!DOCTYPE html>\n<html><body>503 Service Unavailable</body></html>\n')
      await expect(screener(page)).rejects.toMatchObject({
        code: 'E_LIST_MALFORMED',
        details: { file: name },
      })
      // Beside a good one it is not passed over in silence either: the list that it stands for would be missing.
      await expect(
        openScreener({ lists: [page, `${FIXTURES}/own/own.csv`], today: '2026-11-01' }),
      ).rejects.toMatchObject({ code: 'E_LIST_MALFORMED' })
    },
  )
})

describe('OpenSanctions in its other forms', () => {
  test('targets.simple.csv: cells with several values, sanctions with quotes, wallets', async () => {
    const { tables, files } = await read(`${FIXTURES}/opensanctions-targets/targets.simple.csv`)
    expect(files).toMatchObject([{ records: 5, used: 4, skipped: 1 }])
    expect(tables.list_entities[0]).toMatchObject({
      list: 'opensanctions',
      entity: 'ex-person',
      programs: ['US-DPRK', 'KR-DPRK'],
      birth_dates: ['1970-05', '1971'],
      countries: ['kp'],
      published: '2026-08-19',
      remarks: 'Datasets: Synthetic fixture; Sanctions: North Korea - 2023-05-20; extended; DPRK3.',
    })
    expect(tables.list_names.map(({ name }) => name)).toContain('Example Trading Co., Ltd.')
    expect(tables.list_identifiers.find(({ entity }) => entity === 'ex-vessel')).toMatchObject({
      kind: 'imo',
      value: '9187629',
    })
    expect(tables.list_identifiers.find(({ entity }) => entity === 'ex-wallet')).toMatchObject({
      kind: 'wallet',
      value: '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c',
    })
  })

  test('names.txt: every name is found, none has more to compare', async () => {
    const { answer } = await screener(`${FIXTURES}/opensanctions-names/names.txt`)
    for (const name of ['Ri Example', '리예제', 'EXAMPLE TRADING CO LTD'])
      expect(answer({ id: name, name }).matches).toHaveLength(1)
  })

  test('an array of FtM entities without data sets is a list of your own; ownership keeps share and period', async () => {
    const { tables } = await read(`${FIXTURES}/own-ftm/own.ftm.json`)
    expect(tables.list_links).toMatchObject([
      {
        list: 'own',
        entity: 'c-1',
        target: 'p-1',
        kind: 'owned_by',
        share: '50-75',
        valid_from: '2019-01-01 00:00:00.000',
        valid_to: '2021-12-01 00:00:00.000',
      },
    ])
  })
})

test('Senzing JSON: names in parts or whole, features in one list, relations by role', async () => {
  const { tables, files } = await read(`${FIXTURES}/senzing/records.json`)
  expect(files).toMatchObject([{ records: 5, used: 3, rejected: 1, skipped: 1 }])
  expect(tables.list_entities).toMatchObject([
    { list: 'watch-list', entity: '1', schema: 'Person', birth_dates: ['1965-04-25'], countries: ['kp'] },
    { entity: '2', schema: 'Organization', countries: ['cn'] },
    // 5/1/1970 can be two days.
    { entity: '3', schema: 'Person', caption: 'Features Example', birth_dates: ['1970'] },
  ])
  expect(tables.list_names.map(({ name, kind }) => [name, kind])).toContainEqual(['Lee Example', 'aka'])
  expect(
    tables.list_identifiers.map(({ kind, value, scheme, country }) => [kind, value, scheme, country]),
  ).toEqual([
    ['passport', 'PS4721', 'PASSPORT', 'kp'],
    ['tax_id', '770123', 'innCode', null],
    ['email', 'trade@example.org', 'EMAIL', null],
  ])
  expect(tables.list_addresses).toMatchObject([
    { address: '12 Ryomyong Street, Pyongyang, KP', city: 'Pyongyang' },
  ])
  expect(tables.list_links).toMatchObject([{ entity: '1', target: '2', kind: 'ownership' }])
})

const congress = sharedData('lists', 'us-other', 'us_congress_senzing.json.gz')
const asked = sharedData('cases', 'screening', 'yente_us_congress.jsonl')
test.skipIf(congress === undefined || asked === undefined)(
  'the members of Congress are found by their names (needs ../shared/data)',
  async () => {
    const { answer } = await screener(congress ?? '')
    const cases = (await readFile(asked ?? '', 'utf8')).trim().split('\n')
    const missed = cases.flatMap((line) => {
      const { query, dob } = JSON.parse(line) as { query: string; dob: string }
      return answer({ id: query, name: query, schema: 'Person', birthDate: dob }).matches.length > 0
        ? []
        : [query]
    })
    expect(cases).toHaveLength(259)
    // The others are on the list under their names; these four are on it under none: the list is another edition than the cases.
    expect(missed).toEqual(['Alcee L. Hastings', 'Michael B. Enzi', 'Sherwood Boehlert', 'W. Todd Akin'])
  },
)
