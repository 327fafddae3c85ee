/** Loads of the same file by others, each in a process of its own: `node bench/trace/peers.mjs NAME FILE`; prints one line of JSON. */
import { createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { DuckDBInstance } from '@duckdb/node-api'

const [name = '', file = '', wallet = ''] = process.argv.slice(2)
const started = performance.now()
const seconds = () => (performance.now() - started) / 1000
const quoted = `'${file.replaceAll("'", "''")}'`

/** @type {Record<string, () => Promise<object>>} */
const PEERS = {
  async duckdb() {
    const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect()
    await connection.run(`CREATE TABLE t AS SELECT * FROM read_csv(${quoted})`)
    const load = seconds()
    const from = performance.now()
    await connection.runAndReadAll(
      `SELECT * FROM t WHERE "to" = '${wallet}' AND "timestamp" BETWEEN 1577836800 AND 1580000000`,
    )
    return { load, window: performance.now() - from }
  },
  async graphology() {
    const tools = path.resolve(import.meta.dirname, '../../tools/package.json')
    const { MultiDirectedGraph } = createRequire(tools)('graphology')
    const graph = new MultiDirectedGraph()
    let header = true
    for await (const line of createInterface({ input: createReadStream(file) })) {
      if (header) {
        header = false
        continue
      }
      const [, block, time, , from, to, asset, amount] = line.split(',')
      graph.mergeNode(from)
      graph.mergeNode(to)
      graph.addEdge(from, to, { block, time: Number(time), asset, amount })
    }
    return { load: seconds() }
  },
}

const peer = PEERS[name]
if (peer === undefined) throw new Error(`no peer ${name}`)
const result = await peer()
process.stdout.write(`${JSON.stringify({ ...result, rss: process.resourceUsage().maxRSS / 2 ** 20 })}\n`)
