/**
 * Speed of screening on one core: building the index, saving and loading it, queries whose words were never met and queries again, what
 * hostile queries cost, and loading lists as published and from their saved index (each in a process of its own).
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { hostileQueries } from './hostile-queries.mjs'
import { cases, engine, SHARED } from './load.mjs'
import { manyNames } from './many-names.mjs'

const { buildIndex, loadIndex, saveIndex, screen } = await engine('screen/index.js')
const mega = (/** @type {number} */ bytes) => Math.round(bytes / 1e6)

/** One process loads the lists of a store: prints what it took until the first answer. */
async function loadOnce(/** @type {string} */ store) {
  const { loadLists } = await engine('app/screen/load-lists.js')
  const lists = ['ofac-sdn-2021-07', 'ofac-cons', 'un'].map((folder) => path.join(SHARED, 'lists', folder))
  const started = performance.now()
  const loaded = await loadLists({ lists, store, today: '2026-08-20' })
  screen(loaded.index, { id: '', name: 'Kim Yong Chol' })
  const took = Math.round(performance.now() - started)
  const names = loaded.lists.reduce((sum, { names: count }) => sum + count, 0)
  console.log(
    `${took} ms (${loaded.lists.map(({ id }) => id).join(', ')}: ${names} names), ${mega(process.memoryUsage().rss)} MB resident`,
  )
}

const ask = (/** @type {any} */ index, /** @type {any[]} */ queries) => {
  const times = []
  let alerts = 0
  const cpu = process.cpuUsage()
  for (const query of queries) {
    const from = performance.now()
    if (screen(index, query).matches.length > 0) alerts++
    times.push(performance.now() - from)
  }
  const { user, system } = process.cpuUsage(cpu)
  times.sort((a, b) => a - b)
  const at = (/** @type {number} */ share) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(3)
  const clock = times.reduce((sum, time) => sum + time, 0) / 1000
  const busy = (user + system) / 1e6
  return `${queries.length} queries, ${alerts} with an alert: ${Math.round(queries.length / busy)} q/s of processor time (${Math.round(queries.length / clock)} by the clock), mean ${((1000 * busy) / queries.length).toFixed(3)} ms, p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)}`
}

const distinct = (/** @type {any[]} */ rows) => [
  ...new Map(
    rows.map(({ query, schema = 'Person' }) => [`${schema} ${query}`, { id: '', name: query, schema }]),
  ).values(),
]

async function measure() {
  const listed = await manyNames()
  let started = performance.now()
  const index = buildIndex(listed)
  const built = Math.round(performance.now() - started)
  started = performance.now()
  const bytes = saveIndex(index)
  const saved = Math.round(performance.now() - started)
  started = performance.now()
  loadIndex(bytes)
  console.log(
    `${listed.list_names.length} names: index built in ${built} ms, saved in ${saved} ms, ${mega(bytes.length)} MB, loaded from its bytes in ${Math.round(performance.now() - started)} ms; ${mega(process.memoryUsage().rss)} MB resident`,
  )
  // Compiled code is warm in a server; the words of these names are not those of the queries below.
  for (const { query } of cases('yente_us_congress.jsonl')) screen(index, { id: '', name: query })
  const people = distinct(cases('yente_negative_people.jsonl.gz'))
  const aliases = distinct(['ofac', 'un', 'eu'].flatMap((list) => cases(`${list}_alias_pairs.jsonl.gz`)))
  console.log(`clean people, each once: ${ask(index, people)}`)
  console.log(`listed aliases, each once: ${ask(index, aliases)}`)
  console.log(`clean people again: ${ask(index, people)}`)
  console.log(`listed aliases again: ${ask(index, aliases)}`)
  console.log(`${mega(process.memoryUsage().rss)} MB resident`)
  for (const [what, query] of Object.entries(hostileQueries)) {
    started = performance.now()
    const { matches, refused } = screen(index, query)
    console.log(
      `hostile, ${what}: ${(performance.now() - started).toFixed(1)} ms, ${matches.length} matches, ${refused.length} refusals`,
    )
  }
  const store = mkdtempSync(path.join(tmpdir(), 'bridle-speed-'))
  const own = process.argv.slice(2)
  for (const what of ['as published', 'from the saved index', 'from the saved index again'])
    process.stdout.write(
      `lists ${what}: ${execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--load', store, ...own], { encoding: 'utf8' })}`,
    )
  rmSync(store, { recursive: true, force: true })
}

const load = process.argv.indexOf('--load')
await (load < 0 ? measure() : loadOnce(process.argv[load + 1] ?? ''))
