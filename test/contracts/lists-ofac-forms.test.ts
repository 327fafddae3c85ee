import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTables } from '../../src/ingest/read-tables.js'
import { ADAPTERS } from '../../src/ingest/registry.js'
import type { Designation, Name } from '../support/ofac/designation.js'
import { DESIGNATIONS } from '../support/ofac/designations.data.js'
import { view } from '../support/ofac/view.js'
import { writeForms } from '../support/ofac/write-forms.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bridle-forms-'))
})
afterAll(() => rm(folder, { recursive: true }))

const read = async (files: readonly string[]) => {
  const result = await readTables(files, { settings: {}, adapters: ADAPTERS })
  expect(result.rejects).toEqual([])
  return result.tables
}

/** Reads designations in all three forms. */
async function readForms(all: readonly Designation[], name: string) {
  const files = await writeForms(path.join(folder, name), all)
  return {
    legacy: await read(files.legacy),
    xml: await read(files.xml),
    advanced: await read(files.advanced),
  }
}

describe('a designation reads equal in the legacy, the XML and the advanced form', () => {
  let forms: Awaited<ReturnType<typeof readForms>>
  beforeAll(async () => {
    forms = await readForms(DESIGNATIONS, 'fixed')
  })

  test.each(DESIGNATIONS.map(({ uid, last }) => [last, String(uid)]))('%s', (_, uid) => {
    const [legacy, xml, advanced] = [view(forms.legacy, uid), view(forms.xml, uid), view(forms.advanced, uid)]
    expect(legacy).toBeDefined()
    expect(xml).toEqual(legacy)
    expect(advanced).toEqual(legacy)
  })

  test('nothing of it is lost: names, dates, numbers and links are there as they were written', () => {
    const annas = forms.legacy.list_names.filter(({ entity }) => entity === '900001')
    expect(annas.map(({ name, kind, weak }) => `${name} ${kind} ${weak}`).sort()).toEqual([
      'ANNUSHKA aka true',
      'BEISPIEL, A. nka true',
      'BEISPIEL, Anna Maria primary false',
      'EXEMPEL, Anna aka false',
      "MUSTER, Anne-Mari'a fka false",
    ])
    expect(forms.legacy.list_entities.find(({ entity }) => entity === '900008')?.birth_dates).toEqual([
      '1951/1953',
      '1962-03/1963-02',
      '1973',
      '1946-09-26/1946-12-07',
      '1938-09',
      '1940~/1942~',
    ])
    expect(view(forms.legacy, '900001')).toMatchObject({
      links: ['EXAMPLE & SONS TRADING CO., LTD.', 'MONONYMOUS'],
      addresses: [
        '{"address":"1 Example Street, Floor 2, Room 3, Berlin 10115, Germany","city":"Berlin 10115","country":"Germany"}',
        '{"address":"Jabaliya, Gaza","city":"Jabaliya","country":null}',
        '{"address":"Kashmir","city":"Kashmir","country":null}',
      ],
    })
    expect(view(forms.legacy, '900009')).toMatchObject({
      identifiers: [
        expect.stringContaining('"0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c"'),
        expect.stringContaining('"TGXE9dGWawjfd3xqFSho1h1bRbRv9wUGrF"'),
      ],
    })
  })

  test('only the XML forms say when they were published', () => {
    const days = (tables: typeof forms.legacy) => [
      ...new Set(tables.list_entities.map(({ published }) => published)),
    ]
    expect([days(forms.legacy), days(forms.xml), days(forms.advanced)]).toEqual([
      [null],
      ['2026-08-20'],
      ['2026-08-20'],
    ])
  })
})

const word = fc.stringMatching(/^[A-Z][A-Z'-]{1,9}$/)
const given = fc.stringMatching(/^[A-Z][a-z]{1,8}(?: [A-Z]\.)?$/)
const name = fc.oneof(fc.record({ last: word }), fc.record({ last: word, first: given }))
// The last value of a legacy remark shares its full stop with the remark: that form cannot say whether it had one of its own.
const town = fc.stringMatching(/^[A-Z][a-z]{1,8}(?: [A-Z]\. [A-Z][a-z]{1,5})?$/)
const place = fc.constantFrom('Germany', 'Korea, North', 'Iran', 'China', 'Cuba')
const date = fc.oneof(
  fc.tuple(fc.integer({ min: 1900, max: 2010 })),
  fc.tuple(fc.integer({ min: 1900, max: 2010 }), fc.integer({ min: 1, max: 12 })),
  fc.tuple(
    fc.integer({ min: 1900, max: 2010 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  ),
)
const several = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(arbitrary, { maxLength: 3 })
const id = fc.record({
  type: fc.constantFrom('Passport', 'Tax ID No.', 'Company Number', 'National ID No.'),
  number: fc.stringMatching(/^[A-Z0-9][A-Z0-9 -]{2,10}[0-9]$/),
  country: place,
})
const anybody = fc.record({
  type: fc.constantFrom('individual', 'entity', 'vessel', 'aircraft'),
  name,
  programs: fc.uniqueArray(fc.constantFrom('SDGT', 'DPRK4', 'CUBA', 'UKRAINE-EO13662'), { minLength: 1 }),
  aliases: several(
    fc
      .tuple(name, fc.constantFrom('aka', 'fka', 'nka'), fc.boolean())
      .map(([own, kind, weak]) => ({ ...own, kind, weak }) as const),
  ),
  births: several(fc.record({ from: date, circa: fc.boolean() })),
  birthPlaces: several(town),
  nationalities: several(place),
  citizenships: several(place),
  ids: several(id),
  addresses: several(fc.record({ city: given, country: place }, { requiredKeys: ['city'] })),
  links: several(fc.integer({ min: 1, max: 5 })),
})

test('any designations read equal in all forms', { timeout: 120_000 }, async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(anybody, { minLength: 5, maxLength: 12 }), async (drawn) => {
      const all = drawn.map(({ name: own, aliases, ...rest }, i): Designation => {
        // Only persons have given names.
        const whole = <N extends Name>(one: N): N =>
          rest.type === 'individual' ? one : (({ first: _, ...other }) => other as N)(one)
        return { ...rest, ...whole(own), aliases: aliases.map(whole), uid: i + 1 }
      })
      const forms = await readForms(all, `run${run++}`)
      for (const { uid } of all) {
        const legacy = view(forms.legacy, String(uid))
        expect(view(forms.xml, String(uid))).toEqual(legacy)
        expect(view(forms.advanced, String(uid))).toEqual(legacy)
      }
    }),
    { numRuns: 25 },
  )
})
