/** Every strong name of the July 2021 list, as published, reordered and without punctuation, must find its own entity. Prints what is missed. */
import path from 'node:path'
import { engine, SHARED } from './load.mjs'
import { loadLegacy } from './load-list.mjs'

const { buildIndex, screen } = await engine('screen/index.js')
const listed = await loadLegacy(path.join(SHARED, 'lists/ofac-sdn-2021-07'))
const index = buildIndex(listed)
const schemas = new Map(listed.list_entities.map(({ entity, schema }) => [entity, schema]))
const forms = {
  published: (name) => name,
  reordered: (name) => name.replaceAll(',', ' ').split(/\s+/).reverse().join(' '),
  unpunctuated: (name) =>
    name
      .replace(/[^\p{L}\p{N}\s]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
}
for (const [form, change] of Object.entries(forms)) {
  let [asked, found] = [0, 0]
  const missed = []
  for (const { entity, name, weak } of listed.list_names) {
    if (weak) continue
    asked++
    const { matches } = screen(
      index,
      { id: '', name: change(name), schema: schemas.get(entity) },
      { limit: 10_000 },
    )
    if (matches.some((match) => match.entity.id === entity)) found++
    else missed.push(`${name} -> ${matches[0]?.score ?? 'nothing'}`)
  }
  console.log(`${form}: ${found} of ${asked} = ${(found / asked).toFixed(4)}`)
  for (const line of missed.slice(0, 25)) console.log('  ', line)
}
