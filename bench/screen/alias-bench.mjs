/**
 * Alias recall against false alerts: an index of OFAC's list of July 2021 and of the candidates of the alias pairs; every alias is a query, and
 * so is every clean person. `--errors` prints what was missed and what was alerted.
 */
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { cases, engine, SHARED } from './load.mjs'
import { loadLegacy } from './load-list.mjs'

const { buildIndex, screen, comparePair, ALERT_FROM } = await engine('screen/index.js')
const errors = process.argv.includes('--errors')

const listed = await loadLegacy(path.join(SHARED, 'lists/ofac-sdn-2021-07'))
let started = performance.now()
const index = buildIndex(listed)
console.log(
  `names ${listed.list_names.length}, index built in ${Math.round(performance.now() - started)} ms, heap ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB`,
)

const nonLatin = (text) => /[\p{Script=Hangul}\p{Script=Han}]/u.test(text)
const groups = {}
const pairFiles = [
  'dprk_alias_pairs.jsonl',
  'un_alias_pairs.jsonl.gz',
  'eu_alias_pairs.jsonl.gz',
  'ofac_alias_pairs.jsonl.gz',
  'putin_aliases.jsonl',
  'yente_un_treated_pairs.jsonl',
]
for (const file of pairFiles)
  for (const row of cases(file)) {
    const base = file.split('_')[0]
    const script = nonLatin(row.query)
      ? 'hangul-han'
      : /^[\p{Script=Latin}\p{Script=Common}\p{M}]*$/u.test(row.query)
        ? 'latin'
        : 'other'
    const key = `${base} ${row.schema === 'Person' ? 'person' : 'other'} ${script}`
    groups[key] ??= []
    groups[key].push(row)
  }
for (const [key, rows] of Object.entries(groups).sort()) {
  let hit = 0
  for (const row of rows) {
    const result = comparePair({
      query: { name: row.query },
      candidate: { name: row.candidate },
      schema: row.schema,
    })
    if (result.match) hit++
    else if (errors && key.startsWith('dprk'))
      console.log('  missed', result.score.toFixed(3), row.query, '|', row.candidate)
  }
  console.log(`${key}: ${hit} of ${rows.length} = ${(hit / rows.length).toFixed(3)}`)
}

const people = cases('yente_negative_people.jsonl.gz')
for (const person of people.slice(0, 200)) screen(index, { id: '', name: person.query, schema: 'Person' })
started = performance.now()
let alerted = 0
const times = []
for (const person of people) {
  const t = performance.now()
  const { matches } = screen(index, { id: '', name: person.query, schema: 'Person' })
  times.push(performance.now() - t)
  if (matches.length > 0) {
    alerted++
    if (errors)
      console.log(
        '  alerted',
        matches[0].score,
        person.query,
        '|',
        matches[0].evidence[0].candidate,
        '|',
        matches[0].evidence[0].detail,
      )
  }
}
const seconds = (performance.now() - started) / 1000
times.sort((a, b) => a - b)
console.log(
  `clean people alerted at ${ALERT_FROM}: ${alerted} of ${people.length} = ${((100 * alerted) / people.length).toFixed(2)} %; ${Math.round(people.length / seconds)} queries/s, mean ${((1000 * seconds) / people.length).toFixed(3)} ms, p99 ${times[Math.floor(times.length * 0.99)].toFixed(2)} ms`,
)
