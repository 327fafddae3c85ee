/**
 * Bridle beside others: queries per second over 43,706 names, F1 on name pairs at the best threshold of each, and recall of DPRK aliases in Latin letters
 * when 0.3 % of clean people are alerted. Each matcher has a process of its own, one after the other, with the same names, queries and warming up.
 * Who looks at every name takes long: each step has its time, and what was answered in it counts. `--only NAME` measures one.
 */
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { jaroWinkler, plain } from './jaro-winkler.mjs'
import { cases, engine, ROOT } from './load.mjs'
import { manyNames } from './many-names.mjs'

/**
 * `ask` answers as in use, and is timed; `top` is the score of the best listed name, `pair` that of one.
 * @typedef {{ pair(row: {query: string, candidate: string, schema: string}): number, ask(query: Asked): unknown, top(query: Asked): number }} Matcher
 * @typedef {{ name: string, schema: string }} Asked
 */

/** Share of clean people that may be alerted, and the fewest people on whom that can be measured. */
const ALERTED = 0.003
const FEWEST = 330
/** Seconds for warming up, for the queries that are timed, and for clean people. */
const SECONDS = { warm: 4, timed: 30, clean: 120 }

/** @param {string} option @param {string} otherwise */
const argument = (option, otherwise) =>
  process.argv.includes(option) ? (process.argv[process.argv.indexOf(option) + 1] ?? otherwise) : otherwise

/** @type {Record<string, (names: string[], listed: any) => Promise<Matcher>>} */
const MATCHERS = {
  async bridle(_, listed) {
    const { buildIndex, screen, comparePair } = await engine('screen/index.js')
    const { prepareName } = await engine('names/prepare-name.js')
    const { compareNames } = await engine('names/name-similarity.js')
    const index = buildIndex(listed)
    return {
      pair({ query, candidate, schema }) {
        if (schema === undefined)
          return comparePair({ query: { name: query }, candidate: { name: candidate } }).score
        const kind = schema === 'Person' ? 'person' : 'entity'
        return compareNames(prepareName(query, kind), prepareName(candidate, kind)).score
      },
      ask: ({ name, schema }) => screen(index, { id: '', name, schema }),
      // Far below its own threshold, so that another one can be looked for.
      top: ({ name, schema }) =>
        screen(index, { id: '', name, schema }, { threshold: 0.6 }).matches[0]?.score ?? 0,
    }
  },
  'fuzzball token_set_ratio': (names) => fuzzball(names, 'token_set_ratio'),
  'fuzzball WRatio': (names) => fuzzball(names, 'WRatio'),
  async 'Jaro-Winkler'(names) {
    const folded = names.map(plain)
    const top = (/** @type {Asked} */ { name }) => {
      const asked = plain(name)
      let best = 0
      for (const one of folded) best = Math.max(best, jaroWinkler(asked, one))
      return best
    }
    return { pair: ({ query, candidate }) => jaroWinkler(plain(query), plain(candidate)), ask: top, top }
  },
}

/** @param {string[]} names @param {'token_set_ratio' | 'WRatio'} scorer */
async function fuzzball(names, scorer) {
  const fuzz = createRequire(path.join(ROOT, 'tools/package.json'))('fuzzball')
  // Names of which its own cleaning leaves nothing it cannot find, and says so each time.
  const choices = names.filter((name) => fuzz.full_process(name, { force_ascii: true }).trim() !== '')
  const top = (/** @type {Asked} */ { name }) =>
    (fuzz.extract(name, choices, { scorer: fuzz[scorer], limit: 1 })[0]?.[1] ?? 0) / 100
  return {
    /** @param {{query: string, candidate: string}} row */
    pair: ({ query, candidate }) => fuzz[scorer](query, candidate) / 100,
    ask: top,
    top,
  }
}

/**
 * @param {readonly number[]} sorted
 * @param {number} share
 */
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/**
 * Rows from all over a list, in an order in which every beginning is a fair sample of it.
 * @template T
 * @param {readonly T[]} rows
 */
const mixed = (rows) => rows.map((_, i) => /** @type {T} */ (rows[(i * 7919) % rows.length]))

/**
 * Does something with rows until they or the seconds are over, with so many rows at least.
 * @template T, R
 * @param {readonly T[]} rows
 * @param {number} seconds
 * @param {(row: T) => R} work
 */
function during(rows, seconds, work, least = 0) {
  const end = performance.now() + 1000 * seconds
  const done = []
  for (const row of rows) {
    if (done.length >= least && performance.now() > end) break
    done.push(work(row))
  }
  return done
}

/** @param {Matcher} matcher */
function bestF1(matcher) {
  const rows = cases('nk_name_bench.jsonl').map((row) => ({ match: row.match, score: matcher.pair(row) }))
  let best = { threshold: 0, f1: 0 }
  for (const threshold of new Set(rows.map(({ score }) => score))) {
    const [tp, fp, fn] = [
      rows.filter(({ match, score }) => match && score >= threshold).length,
      rows.filter(({ match, score }) => !match && score >= threshold).length,
      rows.filter(({ match, score }) => match && score < threshold).length,
    ]
    const f1 = (2 * tp) / (2 * tp + fp + fn)
    if (f1 > best.f1) best = { threshold, f1 }
  }
  return best
}

/** @param {string} name */
async function measure(name) {
  const listed = await manyNames()
  const names = listed.list_names.map(({ name: text }) => text)
  const matcher = await /** @type {any} */ (MATCHERS[name])(names, listed)
  const people = cases('yente_negative_people.jsonl.gz').map(({ query }) => ({
    name: query,
    schema: 'Person',
  }))
  const dprk = cases('dprk_alias_pairs.jsonl').filter(
    ({ query, schema }) => schema === 'Person' && /^[\p{Script=Latin}\p{Script=Common}\p{M}]*$/u.test(query),
  )
  const aliases = dprk.map(({ query, schema }) => ({ name: query, schema }))
  const order = mixed(people)
  const [warm, timed] = [order.slice(0, 4000), order.slice(4000, 8000)]
  // One alias among nine clean people, so that some queries find somebody.
  const asked = timed.flatMap((query, i) =>
    i % 9 === 0 ? [query, aliases[(i / 9) % aliases.length] ?? query] : [query],
  )
  during(warm, SECONDS.warm, (query) => matcher.ask(query))
  const cpu = process.cpuUsage()
  const times = during(asked, SECONDS.timed, (query) => {
    const from = performance.now()
    matcher.ask(query)
    return performance.now() - from
  }).sort((a, b) => a - b)
  const { user, system } = process.cpuUsage(cpu)
  // The rate is that of processor time, so that other work on the machine does not count; single queries are timed by the clock.
  const seconds = (user + system) / 1e6
  const best = bestF1(matcher)
  return [
    `${name}:`,
    `  ${times.length} queries, ${names.length} names: ${(times.length / seconds).toFixed(1)} q/s of processor time; by the clock p50 ${at(times, 0.5).toFixed(2)} ms, p95 ${at(times, 0.95).toFixed(2)}, p99 ${at(times, 0.99).toFixed(2)}`,
    `  name pairs: F1 ${best.f1.toFixed(3)} at its best threshold ${best.threshold.toFixed(2)}`,
    `  DPRK aliases in Latin: ${recall(matcher, order, dprk, times.length / seconds)}`,
    '',
  ].join('\n')
}

/**
 * Recall above the score that no more than {@link ALERTED} of clean people reach.
 * @param {Matcher} matcher
 * @param {readonly Asked[]} people
 * @param {readonly any[]} dprk
 * @param {number} rate queries per second
 */
function recall(matcher, people, dprk, rate) {
  if (rate * SECONDS.clean < FEWEST)
    return `not measured: ${FEWEST} clean people at least would take ${Math.round(FEWEST / rate)} s`
  const clean = during(people, SECONDS.clean, (query) => matcher.top(query), FEWEST).sort((a, b) => b - a)
  const limit = clean[Math.floor(clean.length * ALERTED)] ?? 0
  const found = dprk.filter((row) => matcher.pair(row) > limit).length
  return `${found} of ${dprk.length} = ${(found / dprk.length).toFixed(3)} above ${limit.toFixed(2)}, which ${clean.filter((score) => score > limit).length} of ${clean.length} clean people exceed`
}

const one = argument('--only', '')
if (one !== '') process.stdout.write(await measure(one))
else
  for (const name of Object.keys(MATCHERS))
    process.stdout.write(
      execFileSync(
        process.execPath,
        [fileURLToPath(import.meta.url), ...process.argv.slice(2), '--only', name],
        {
          encoding: 'utf8',
        },
      ),
    )
