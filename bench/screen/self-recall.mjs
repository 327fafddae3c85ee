/**
 * Every strong name of every shared list, as published, reordered and without punctuation, must find its own entity. Prints what is missed.
 * `--every N` asks every Nth name only.
 */
import path from 'node:path'
import { engine, SHARED } from './load.mjs'

const { screen } = await engine('screen/index.js')
const { loadLists } = await engine('app/screen/load-lists.js')

const LISTS = [
  'ofac-sdn-2018-12',
  'ofac-sdn-2021-07',
  'ofac-sdn-2025-12',
  'ofac-cons',
  'un/un_consolidated_2026-02-27.xml.gz',
  'eu',
]
const at = process.argv.indexOf('--every')
const every = at < 0 ? 1 : Number(process.argv[at + 1])
const forms = {
  published: (name) => name,
  reordered: (name) => name.replaceAll(',', ' ').split(/\s+/).reverse().join(' '),
  unpunctuated: (name) =>
    name
      .replace(/[^\p{L}\p{N}\p{M}\s]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
}

/** @param {string} list */
async function recall(list) {
  const { index } = await loadLists({
    lists: [path.join(SHARED, 'lists', list)],
    today: '2026-11-01',
  })
  const names = [...index.entities].flatMap((entity) =>
    [...new Set(entity.names.filter(({ weak }) => !weak).map(({ name }) => name))].map((name) => ({
      name,
      entity,
    })),
  )
  const asked = names.filter((_, i) => i % every === 0)
  for (const [form, change] of Object.entries(forms)) {
    const missed = []
    for (const { name, entity } of asked) {
      const query = change(name)
      if (!/[\p{L}\p{N}]/u.test(query)) continue
      const { matches } = screen(index, { id: '', name: query, schema: entity.schema }, { limit: 100_000 })
      if (!matches.some((match) => match.entity.id === entity.id))
        missed.push(`${query} -> ${matches[0]?.score ?? 'nothing'}`)
    }
    const found = asked.length - missed.length
    console.log(`${list} ${form}: ${found} of ${asked.length} = ${(found / asked.length).toFixed(4)}`)
    for (const line of missed.slice(0, 12)) console.log('  ', line)
  }
}

for (const list of LISTS)
  try {
    await recall(list)
  } catch (error) {
    console.log(`${list}: not read: ${error instanceof Error ? error.message : error}`)
  }
