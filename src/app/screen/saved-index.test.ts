import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildIndex, screen } from '../../screen/index.js'
import { listOf } from '../../screen/testing/list-of.js'
import { readSaved, type SavedPlace, writeSaved } from './saved-index.js'

const index = buildIndex(listOf([{ names: ['SIM, Hyon Sop'] }, { names: ['KIM, Sang Man'] }]))
const query = { id: '1', name: 'Kim Sangman' }

let folder: string
let place: SavedPlace
const file = (): string => path.join(folder, 'list', place.name)
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bridle-saved-'))
  place = { folders: [path.join(folder, 'list')], name: 'screen.index', store: path.join(folder, 'store') }
  await writeSaved(place, 'made from this', { index, extra: { lists: ['synthetic'] } })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('what was saved is read again and answers the same', async () => {
  const saved = await readSaved(place, 'made from this')
  expect(saved?.extra).toEqual({ lists: ['synthetic'] })
  if (saved !== undefined) expect(screen(saved.index, query)).toEqual(screen(index, query))
  expect(await readdir(path.join(folder, 'list'))).toEqual(['screen.index'])
})

test('an index of other lists or another configuration is not used', async () => {
  expect(await readSaved(place, 'made from that')).toBeUndefined()
})

test('a flipped bit anywhere, a cut, or something else: not used, and no error', async () => {
  const bytes = await readFile(file())
  for (let at = 0; at < bytes.length; at += 211) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    await writeFile(file(), changed)
    expect(await readSaved(place, 'made from this')).toBeUndefined()
  }
  for (const cut of [bytes.subarray(0, 0), bytes.subarray(0, 40), bytes.subarray(0, -1), Buffer.from('{}')]) {
    await writeFile(file(), cut)
    expect(await readSaved(place, 'made from this')).toBeUndefined()
  }
})

test('a sound index that somebody else made is not used: it is not signed with the secret of this store', async () => {
  const stranger = { ...place, store: path.join(folder, 'other store') }
  await writeSaved(stranger, 'made from this', { index: buildIndex(listOf([])), extra: {} })
  expect(await readSaved(stranger, 'made from this')).toBeDefined()
  expect(await readSaved(place, 'made from this')).toBeUndefined()
})

test('where the folder beside the list cannot be written the next one is taken, and without any nothing happens', async () => {
  const blocked = path.join(folder, 'a file')
  await writeFile(blocked, '')
  const cache = path.join(folder, 'store', 'cache')
  const second = { ...place, folders: [path.join(blocked, 'x'), cache] }
  await writeSaved(second, 'made from this', { index, extra: {} })
  expect(await readdir(cache)).toEqual(['screen.index'])
  expect(await readSaved(second, 'made from this')).toBeDefined()
  await writeSaved({ ...place, folders: [path.join(blocked, 'x')] }, 'made from this', { index, extra: {} })
  await writeSaved({ ...place, store: path.join(blocked, 'store') }, 'made from this', { index, extra: {} })
})
