/** Bridle on one ledger: `node bench/trace/bridle.mjs FILE WHAT`, WHAT being load, one, or many; prints lines of JSON. */
import { availableParallelism } from 'node:os'
import { engine } from '../screen/load.mjs'

const [file = '', what = 'load', transfers = '0'] = process.argv.slice(2)
const { loadColumns } = await engine('ingest/chains/generic/columns/load-columns.js')
const { adjacencyOf, between } = await engine('trace/columns/adjacency.js')
const { numberAccounts } = await engine('trace/columns/accounts.js')
const { leastOpenings } = await engine('trace/columns/openings.js')
const { followColumns } = await engine('trace/columns/follow-columns.js')

/** @param {Record<string, unknown>} facts */
const say = (facts) =>
  process.stdout.write(`${JSON.stringify({ ...facts, rss: process.resourceUsage().maxRSS / 2 ** 20 })}\n`)
/** @template T @param {string} name @param {() => T} work @returns {T} */
function timed(name, work) {
  const from = performance.now()
  const result = work()
  say({ what: name, seconds: (performance.now() - from) / 1000 })
  return result
}

const from = performance.now()
const columns = await loadColumns(file, {}, availableParallelism())
const adjacency = adjacencyOf(columns)
say({
  what: 'load',
  seconds: (performance.now() - from) / 1000,
  count: columns.count,
  addresses: columns.addresses,
})

if (what === 'load') {
  // A wallet that received about ten thousand transfers, in windows all over its life.
  const { starts } = adjacency.received
  let wallet = 0
  for (let a = 0; a < columns.addresses; a++)
    if (Math.abs(starts[a + 1] - starts[a] - 10_000) < Math.abs(starts[wallet + 1] - starts[wallet] - 10_000))
      wallet = a
  const [first, last] = [columns.time[0], columns.time[columns.count - 1]]
  const rounds = 1000
  const begin = performance.now()
  let found = 0
  for (let k = 0; k < rounds; k++) {
    const at = first + ((last - first) * k) / rounds
    for (const position of between(adjacency.received, columns.time, wallet, at, at + (last - first) / 4))
      found += columns.amounts[position * 3] >= 0 ? 1 : 0
  }
  say({
    what: 'window',
    milliseconds: (performance.now() - begin) / rounds,
    transfers: starts[wallet + 1] - starts[wallet],
    found,
    wallet: columns.addressTexts()[wallet],
  })
} else {
  const accounts = timed('accounts', () => numberAccounts(columns))
  const openings = timed('opening balances', () => leastOpenings(columns, accounts))
  // One origin: all that one address paid. Many: as many single payments, spread over the first half.
  const origins = what === 'one' ? 1 : Number(transfers)
  const positions = []
  if (what === 'one') {
    const { starts, positions: sent } = adjacency.sent
    const address = columns.from[Math.floor(columns.count / 100)]
    for (let k = starts[address]; k < starts[address + 1]; k++)
      if (columns.to[sent[k]] !== address) positions.push(sent[k])
  } else
    for (let k = 0; positions.length < origins; k++) {
      const position = Math.floor((columns.count / 2 / origins) * k)
      if (columns.from[position] !== columns.to[position]) positions.push(position)
    }
  const claims = {
    positions: Uint32Array.from(positions),
    origins: Uint32Array.from(positions, (_, k) => (what === 'one' ? 0 : k)),
    count: origins,
  }
  say({ what: 'claims', transfers: positions.length, origins })
  for (const method of ['fifo', 'lifo', 'tainted-first', 'pro-rata', 'lowest-balance', 'poison']) {
    const result = timed(method, () => followColumns({ columns, accounts, openings, claims }, method))
    const lost = result.tallies.filter(
      (tally) => tally.traced !== tally.held + tally.exited + tally.fees + tally.unresolved,
    ).length
    say({
      what: `${method}: holdings with a claim`,
      holdings: result.remaining.count,
      ...(method === 'poison' ? {} : { lost }),
    })
  }
}
