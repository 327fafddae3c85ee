/** Queries per second on the July 2021 list, one core: clean people, listed aliases, and both again with the words already met. */
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { cases, engine, SHARED } from './load.mjs'
import { loadLegacy } from './load-list.mjs'

const { buildIndex, screen } = await engine('screen/index.js')
const listed = await loadLegacy(path.join(SHARED, 'lists/ofac-sdn-2021-07'))
let started = performance.now()
const index = buildIndex(listed)
console.log(`${listed.list_names.length} names, index built in ${Math.round(performance.now() - started)} ms`)

const people = cases('yente_negative_people.jsonl.gz').map(({ query }) => ({
  id: '',
  name: query,
  schema: 'Person',
}))
const aliases = cases('ofac_alias_pairs.jsonl.gz').map(({ query, schema }) => ({
  id: '',
  name: query,
  schema,
}))
for (const [name, queries] of [
  ['clean people', people],
  ['listed aliases', aliases],
  ['clean people again', people],
  ['listed aliases again', aliases],
]) {
  const times = []
  const cpu = process.cpuUsage()
  started = performance.now()
  for (const query of queries) {
    const from = performance.now()
    screen(index, query)
    times.push(performance.now() - from)
  }
  // Processor time, not the clock: other work on the machine must not count.
  const { user, system } = process.cpuUsage(cpu)
  const seconds = (user + system) / 1e6
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.floor(times.length * share)].toFixed(3)
  console.log(
    `${name}: ${Math.round(queries.length / seconds)} q/s, mean ${((1000 * seconds) / queries.length).toFixed(3)} ms, p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`,
  )
}
