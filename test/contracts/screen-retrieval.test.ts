import { beforeAll, describe, expect, test } from 'vitest'
import type { ListTables } from '../../src/core/list-tables.js'
import { ofacLegacySdn } from '../../src/ingest/lists/us-ofac-legacy/index.js'
import { compareNames } from '../../src/names/name-similarity.js'
import { nameVariants } from '../../src/names/name-variants.js'
import { prepareName } from '../../src/names/prepare-name.js'
import { ALERT_FROM, buildIndex, type ScreenIndex, screen } from '../../src/screen/index.js'
import { readListFiles } from '../list-files.js'
import { sharedData } from '../shared-data.js'

const folder = sharedData('lists', 'ofac-sdn-2021-07')
const aliases = sharedData('cases', 'screening', 'dprk_alias_pairs.jsonl')

describe.skipIf(folder === undefined || aliases === undefined)('retrieval (needs ../shared/data)', () => {
  let tables: ListTables
  let index: ScreenIndex
  beforeAll(async () => {
    tables = (await readListFiles(folder ?? '', [ofacLegacySdn])).tables
    index = buildIndex(tables)
  })

  /** Every twentieth strong name; the whole list is `bench/screen/self-recall.mjs`. */
  const sample = (): { entity: string; name: string; schema: string }[] => {
    const schemas = new Map(tables.list_entities.map(({ entity, schema }) => [entity, schema]))
    return tables.list_names
      .filter(({ weak }, i) => weak === false && i % 20 === 0)
      .map(({ entity, name }) => ({
        entity: entity ?? '',
        name: name ?? '',
        schema: schemas.get(entity) ?? '',
      }))
  }

  test.each([
    ['as published', (name: string) => name],
    ['reordered', (name: string) => name.replaceAll(',', ' ').split(/\s+/).reverse().join(' ')],
    ['without punctuation', (name: string) => name.replace(/[^\p{L}\p{N}\s]/gu, '')],
  ])('every strong name %s finds its entity', (_, change) => {
    const missed = sample().filter(({ entity, name, schema }) => {
      const { matches } = screen(index, { id: '', name: change(name), schema }, { limit: 10_000 })
      return !matches.some((match) => match.entity.id === entity)
    })
    expect(missed).toEqual([])
  })

  test('finds what comparing with every name of the list finds', () => {
    const people = tables.list_names
      .filter(({ weak }) => weak === false)
      .flatMap(({ name, entity }) =>
        nameVariants(name ?? '').map((variant) => ({ entity, prepared: prepareName(variant, 'person') })),
      )
    const persons = new Set(
      tables.list_entities.filter(({ schema }) => schema === 'Person').map(({ entity }) => entity),
    )
    const listed = people.filter(({ entity }) => persons.has(entity))
    const queries = [
      'Kim Yong Chol',
      'Pak Jin Hyok',
      'Mohamed Ali Hassan',
      'Usama bin Ladin',
      'Ivan Petrov',
      'Carlos Alvarez',
      'Abdul Aziz Nuristani',
      'Jose Gonzales',
      'Vladimir Volodin',
      'Ri Yong Mu',
      '김영철',
      'Юрий Иванов',
      'محمد حسن',
    ]
    for (const query of queries) {
      const asked = prepareName(query, 'person')
      const all = new Set(
        listed
          .filter(({ prepared }) => compareNames(asked, prepared).score >= ALERT_FROM)
          .map(({ entity }) => entity),
      )
      const found = screen(index, { id: '', name: query, schema: 'Person' }, { limit: 10_000 })
      expect({ query, ids: found.matches.map(({ entity }) => entity.id).sort() }).toEqual({
        query,
        ids: [...all].sort(),
      })
    }
  })

  const spellings: readonly (readonly [string, (words: readonly string[]) => string])[] = [
    ['the first given name as an initial', ([first = '', ...rest]) => [first[0], ...rest].join(' ')],
    [
      'all given names as initials',
      (words) => [...words.slice(0, -1).map((word) => `${word[0]}.`), words.at(-1)].join(' '),
    ],
    ['first and last word', (words) => `${words[0]} ${words.at(-1)}`],
    ['a letter left out', ([first = '', ...rest]) => [first.slice(0, 2) + first.slice(3), ...rest].join(' ')],
  ]
  test.each(spellings)('misses nobody whom comparing with every name finds: %s', (_, respell) => {
    const persons = new Set(
      tables.list_entities.filter(({ schema }) => schema === 'Person').map(({ entity }) => entity),
    )
    const names = tables.list_names.filter(({ weak, entity }) => weak === false && persons.has(entity))
    const listed = names.map(({ name, entity }) => ({ entity, prepared: prepareName(name ?? '', 'person') }))
    const missed = names
      .filter((_name, i) => i % 601 === 300)
      .flatMap(({ name }) => {
        const [family = '', given = ''] = (name ?? '').split(',')
        const words = `${given} ${family}`.trim().split(/\s+/)
        const query = words.length < 2 ? words.join('') : respell(words)
        const asked = prepareName(query, 'person')
        const found = new Set(
          screen(index, { id: '', name: query, schema: 'Person' }, { limit: 10_000 }).matches.map(
            ({ entity }) => entity.id,
          ),
        )
        return listed
          .filter(
            ({ prepared, entity }) =>
              !found.has(entity ?? '') && compareNames(asked, prepared).score >= ALERT_FROM,
          )
          .map(({ entity }) => `${query} is ${entity}`)
      })
    expect(missed).toEqual([])
  })

  /** One slip in the longest word of a name, at a place and with a letter that `seed` chooses. */
  const slip = (name: string, seed: number): string => {
    const word = name.split(/[\s,]+/).sort((a, b) => b.length - a.length)[0] ?? ''
    const at = 1 + (seed % Math.max(1, word.length - 1))
    const letter = 'aeioukstmnr'.charAt(seed % 11)
    const next = word.charAt(at + 1)
    const ways = [
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + letter + word.slice(at),
      word.slice(0, at) + letter + word.slice(at + 1),
      word.slice(0, at) + next + word.charAt(at) + word.slice(at + 2),
    ]
    return name.replace(word, ways[seed % 4] ?? word)
  }

  test('of names with a slip hardly anything is lost that comparing with every name finds', () => {
    const persons = [...index.entities].filter(({ kind }) => kind === 'person')
    const lost: string[] = []
    let due = 0
    sample()
      .filter(({ schema }, i) => schema === 'Person' && i % 15 === 0)
      .forEach(({ name }, seed) => {
        const query = slip(name, seed)
        const asked = nameVariants(query).map((variant) => prepareName(variant, 'person'))
        const { matches } = screen(index, { id: '', name: query, schema: 'Person' }, { limit: 10_000 })
        const found = new Set(matches.map(({ entity }) => entity.id))
        for (const { id, names } of persons) {
          const best = names
            .filter(({ weak }) => !weak)
            .flatMap(({ prepared }) => asked.map((one) => compareNames(one, prepared).score))
          if (Math.max(0, ...best) < ALERT_FROM) continue
          due++
          if (!found.has(id)) lost.push(`${query} -> ${id}`)
        }
      })
    expect(due).toBeGreaterThan(20)
    expect(lost.length / due, lost.join('; ')).toBeLessThan(0.03)
  })
})
