import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { importLists } from '../../src/app/lists/import-lists.js'
import { listStatus } from '../../src/app/lists/list-status.js'
import { openScreener } from '../../src/app/screen.js'
import { keptVersions } from '../../src/app/screen/kept-versions.js'
import { fill, tempFolders } from '../support/folders.js'

const folder = tempFolders()
const AT = '2026-11-22T12:00:00.000Z'
const TODAY = '2026-11-22'
const CSL = 'test/fixtures/lists/us-csl/consolidated.csv'

let home: string
beforeEach(() => {
  home = folder('home')
})

const take = (file: string, published?: string) =>
  importLists({ folder: home, stamp: { by: 'test', at: AT }, path: file, published })
const screener = (...lists: string[]) => openScreener({ lists, store: home, today: TODAY })

test('a file of several lists is kept under the id of its publication, and its parts can be named', async () => {
  const { lists } = await take(CSL, '2026-11-20')
  expect(lists.map(({ id }) => id)).toEqual(['us-csl'])
  const [status] = await listStatus(home, TODAY)
  const parts = status?.parts.map(({ id }) => id) ?? []
  expect(parts).toEqual(expect.arrayContaining(['us-bis-dpl', 'us-bis-entity-list', 'us-csl-sdn']))
  const all = await screener()
  expect(all.loaded.lists.map(({ id }) => id)).toEqual(parts)
  // The day that a person said reaches every part.
  expect(all.loaded.lists.filter(({ published, stale }) => published !== '2026-11-20' || stale)).toEqual([])
  const one = await screener('us-bis-entity-list')
  expect(one.loaded.lists).toMatchObject([{ id: 'us-bis-entity-list', stale: false }])
  await expect(screener('us-csl-none')).rejects.toMatchObject({ code: 'E_INPUT_NOT_FOUND' })
  const { basis } = all.answer({ id: 'q', name: 'Nobody Atall' })
  expect(await keptVersions(basis, home)).toEqual(['us-csl@1'])
})

test('an excerpt with one list of the publication is still that publication', async () => {
  const [header = '', denied = ''] = readFileSync(CSL, 'utf8').split('\n')
  const file = path.join(fill(folder('csl'), { 'csl.csv': `${header}\n${denied}\n` }), 'csl.csv')
  expect((await take(file)).lists.map(({ id }) => id)).toEqual(['us-csl'])
  expect((await screener('us-csl')).loaded.lists.map(({ id }) => id)).toEqual(['us-bis-dpl'])
})

test('a list beside its copy in a publication of several: both count, the older day holds, files are told apart', async () => {
  await take(CSL, '2026-11-20')
  await take('test/fixtures/lists/us-bis-dpl/dpl.txt', '2026-11-01')
  const { loaded } = await screener()
  const both = loaded.lists.find(({ id }) => id === 'us-bis-dpl')
  expect(both).toMatchObject({ published: '2026-11-01' })
  const own = both?.perFile ?? []
  expect(own).toHaveLength(2)
  expect(own.reduce((sum, { entities }) => sum + entities, 0)).toBe(both?.entities)
})

test('one data set of OpenSanctions takes the place neither of all of them nor of its publisher', async () => {
  const entity = (id: string, dataset: string) => ({
    id,
    schema: 'Person',
    caption: `Example ${id}`,
    datasets: [dataset],
    properties: { name: [`Example ${id}`] },
  })
  const inbox = folder('ftm')
  mkdirSync(inbox, { recursive: true })
  const write = (name: string, ...datasets: string[]): string => {
    const file = path.join(inbox, name)
    writeFileSync(file, datasets.map((set, i) => `${JSON.stringify(entity(`x${i}`, set))}\n`).join(''))
    return file
  }
  const kept = async (file: string) => (await take(file)).lists.map(({ id }) => id)
  expect(await kept(write('one.json', 'us_ofac_sdn', 'us_ofac_sdn'))).toEqual(['opensanctions-us-ofac-sdn'])
  expect(await kept(write('all.json', 'us_ofac_sdn', 'un_sc_sanctions'))).toEqual(['opensanctions'])
  const { loaded } = await screener('opensanctions-us-ofac-sdn')
  expect(loaded.lists).toMatchObject([{ id: 'opensanctions-us-ofac-sdn', entities: 2 }])
})
