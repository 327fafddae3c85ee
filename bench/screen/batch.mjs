/**
 * A batch of payees through the command line: time from start to finished file, peak memory, threads. `--rows N` (1,000,000), `--threads N` (as many as
 * there are cores). Lists: OFAC SDN of July 2021, its consolidated list, UN and EU, of the shared data.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { DIST, SHARED } from './load.mjs'
import { writePayees } from './payees.mjs'

const LISTS = ['ofac-sdn-2021-07', 'ofac-cons', 'un/un_consolidated_2026-02-27.xml.gz', 'eu']
/** The process tells its largest memory and its processor time, threads included, when it ends. */
const TELL =
  'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,JSON.stringify(process.resourceUsage())))'

/** @param {string} option @param {number} otherwise */
const argument = (option, otherwise) =>
  process.argv.includes(option) ? Number(process.argv[process.argv.indexOf(option) + 1]) : otherwise

const rows = argument('--rows', 1_000_000)
const threads = argument('--threads', os.availableParallelism())
const folder = mkdtempSync(path.join(os.tmpdir(), 'bridle-batch-'))
try {
  const queries = path.join(folder, 'payees.jsonl')
  const out = path.join(folder, 'answers.jsonl')
  await writePayees(queries, rows)
  const lists = LISTS.flatMap((list) => ['--list', path.join(SHARED, 'lists', list)])
  const bin = path.resolve(DIST, '../bin/bridle.js')
  const words = ['screen', ...lists, '--queries', queries, '--out', out, '--threads', String(threads)]
  const started = performance.now()
  const child = spawn(
    process.execPath,
    ['--import', TELL, bin, ...words, '--store', path.join(folder, 'store')],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    },
  )
  const [, , notes, usage] = child.stdio.map((stream) => {
    const pieces = /** @type {Buffer[]} */ ([])
    stream?.on('data', (piece) => pieces.push(piece))
    return () => Buffer.concat(pieces).toString('utf8')
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  const seconds = (performance.now() - started) / 1000
  if (code !== 0) throw new Error(`exit ${code}\n${notes?.()}`)
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(usage?.() ?? '{}')
  const said = (notes?.() ?? '').split('\n').filter((line) => / rows? in |matches:/.test(line))
  console.log(
    `${rows} payees, ${threads} threads: ${seconds.toFixed(1)} s with reading the lists, ${Math.round(rows / seconds)} a second, processor time ${((userCPUTime + systemCPUTime) / 1e6).toFixed(0)} s, peak memory ${Math.round(maxRSS / 1024)} MiB, answers ${Math.round(statSync(out).size / 1e6)} MB, load ${os.loadavg()[0]?.toFixed(1)} at the end`,
  )
  for (const line of said) console.log(line.trim())
} finally {
  rmSync(folder, { recursive: true, force: true })
}
