/**
 * What retrieval loses: every query is also compared with every name of the July 2021 list, and whoever reaches the threshold there must be found by screening.
 * Queries are aliases of other lists, mutated list names and clean people. `--queries N` per kind (default 150), `--missed` prints what is lost.
 */
import path from 'node:path'
import { cases, engine, SHARED } from './load.mjs'
import { loadLegacy } from './load-list.mjs'
import { mutations, seeded } from './mutate-name.mjs'

const { buildIndex, screen, ALERT_FROM } = await engine('screen/index.js')
const { compareNames } = await engine('names/name-similarity.js')
const { nameVariants } = await engine('names/name-variants.js')
const { prepareName } = await engine('names/prepare-name.js')

const argument = process.argv.indexOf('--queries')
const most = argument < 0 ? 150 : Number(process.argv[argument + 1])
const listed = await loadLegacy(path.join(SHARED, 'lists/ofac-sdn-2021-07'))
const index = buildIndex(listed)
const entities = [...index.entities]
const random = seeded(20260)
const pick = (rows) => [...rows].sort(() => random() - 0.5).slice(0, most)

const asKind = (schema) => (schema === 'Person' ? 'person' : 'entity')
const ofCases = (file) => pick(cases(file)).map(({ query, schema = 'Person' }) => ({ name: query, schema }))
const listedNames = pick(listed.list_names.filter(({ weak }) => !weak)).map(({ name, entity }) => ({
  name,
  schema: entities.find(({ id }) => id === entity)?.schema ?? '',
}))
const sets = {
  'aliases OFAC': ofCases('ofac_alias_pairs.jsonl.gz'),
  'aliases UN': ofCases('un_alias_pairs.jsonl.gz'),
  'aliases DPRK': ofCases('dprk_alias_pairs.jsonl'),
  'treated UN': ofCases('yente_un_treated_pairs.jsonl'),
  'clean people': ofCases('yente_negative_people.jsonl.gz'),
  ...Object.fromEntries(
    Object.entries(mutations).map(([how, mutate]) => [
      `mutated: ${how}`,
      listedNames.map(({ name, schema }) => ({ name: mutate(name, random), schema })),
    ]),
  ),
}

let [allFound, allDue, allTopFound, allTop] = [0, 0, 0, 0]
for (const [set, queries] of Object.entries(sets)) {
  let [found, due, topFound, top] = [0, 0, 0, 0]
  for (const { name, schema } of queries) {
    const kind = asKind(schema)
    const asked = nameVariants(name).map((variant) => prepareName(variant, kind))
    const reached = new Map()
    for (const entity of entities) {
      if (entity.kind !== kind) continue
      for (const { prepared, weak } of entity.names) {
        if (weak) continue
        for (const one of asked) {
          const { score } = compareNames(one, prepared)
          if (score >= ALERT_FROM && score > (reached.get(entity.id)?.score ?? 0))
            reached.set(entity.id, { score, raw: prepared.raw })
        }
      }
    }
    const { matches } = screen(
      index,
      { id: '', name, schema: kind === 'person' ? 'Person' : 'Company' },
      { limit: 10_000 },
    )
    const ids = new Set(matches.map(({ entity }) => entity.id))
    const best = Math.max(0, ...[...reached.values()].map(({ score }) => score))
    if (best > 0) top++
    if (best > 0 && [...reached].some(([id, { score }]) => score === best && ids.has(id))) topFound++
    for (const [id, { score, raw }] of reached) {
      due++
      if (ids.has(id)) found++
      else if (process.argv.includes('--missed')) console.log('  missed', score.toFixed(3), name, '|', raw)
    }
  }
  console.log(
    `${set}: ${found} of ${due} entities found = ${(found / Math.max(1, due)).toFixed(4)}; best match ${topFound} of ${top}`,
  )
  allFound += found
  allDue += due
  allTopFound += topFound
  allTop += top
}
console.log(
  `all: ${allFound} of ${allDue} = ${(allFound / allDue).toFixed(4)}; best match ${allTopFound} of ${allTop} = ${(allTopFound / allTop).toFixed(4)}`,
)
