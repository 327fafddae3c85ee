import { readdirSync, readFileSync } from 'node:fs'
import { test, expect } from 'vitest'
import { readTables } from '../ingest/read-tables.js'
import { ADAPTERS } from '../ingest/registry.js'
import { finishTransfers } from '../ingest/chains/finish/finish-transfers.js'
import { traceWages } from './wages.js'
test('meridian', async () => {
  const dir = 'examples/meridian/'
  const chain = readdirSync(dir + 'chain').map((f) => dir + 'chain/' + f)
  const t = await readTables(chain, { settings: { chain: 'eip155:1' } as never, adapters: ADAPTERS })
  for (const f of t.files)
    console.log(f.paths?.[0], f.adapter, f.records, f.used, f.rejected, f.skipped, f.note)
  console.log(t.rejects.map((r) => r.reason))
  const done = finishTransfers(t.tables.transfers, { tokens: t.tables.tokens })
  console.log(t.tables.transfers.length, done.rows.length, done.rejected, done.notes)
  console.log(
    done.rows
      .filter((r) => r.marks?.includes('look_alike'))
      .map((r) => [r.kind, r.units, r.sender, r.receiver]),
  )
  const again = finishTransfers(done.rows, { tokens: t.tables.tokens })
  expect(again.rows).toEqual(done.rows)
  const lines = readFileSync(dir + 'payroll/crypto-payouts.csv', 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter((l) => l)
  const payouts = lines.flatMap((l, i) => {
    const c = l.split(',').map((x) => x.replace(/^"|"$/g, ''))
    return c[8]
      ? [
          {
            worker: c[1]!,
            subject: null,
            payment: c[0]!,
            tx: c[8]!,
            account: c[7]!.toLowerCase(),
            asset: 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48',
            units: String(Math.round(Number(c[4]) * 1e6)),
            file: 'p',
            row: i + 1,
          },
        ]
      : []
  })
  const labels = readFileSync(dir + 'labels/labels.csv', 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter((l) => l)
    .map((l) => {
      const c = l.split(',').map((x) => x.replace(/^"|"$/g, ''))
      return {
        chain: 'eip155:1',
        address: c[0]!.toLowerCase(),
        label: c[1]!,
        category: c[2]!,
        origin: c[3]!,
        confidence: Number(c[4]),
      }
    })
  const t0 = Date.now()
  const w = traceWages({
    transfers: done.rows,
    payouts,
    labels,
    prices: [],
    listed: [
      {
        address: '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c',
        entity: 'us-ofac-sdn:42498',
        caption: 'SIM Hyon Sop',
      },
    ],
    window: 72,
  })
  console.log('ms', Date.now() - t0)
  const truth = JSON.parse(readFileSync('examples/meridian.truth.json', 'utf8'))
  for (const [worker, one] of Object.entries<any>(truth.wages))
    for (const [method, expected] of Object.entries<any>(one.toListed)) {
      const got = w.reached.find((r) => r.worker === worker && r.method === method)
      const ok = (got?.within ?? 0n).toString() === expected.baseUnitsWithin72h
      console.log(
        worker,
        method,
        got?.within,
        expected.baseUnitsWithin72h,
        got?.total,
        ok ? '' : 'DIFFERENT',
        got?.basis,
      )
    }
  console.log(
    w.notes,
    w.sensitivity.variants,
    w.sensitivity.differences.length,
    w.sensitivity.differences.slice(0, 20),
  )
  console.log(w.patterns.map((p) => [p.finding.observed, p.figures]))
  console.log(w.balances.filter((b) => b.method === 'fifo'))
  console.log(
    w.paths
      .find((p) => p.worker === 'W-1042')
      ?.hops.map((h) => [h.from, h.to, h.asset.slice(-8), h.units, h.sourceUnits, h.basis]),
  )
  console.log(w.assumptions.get('fifo'), w.gaps)
  for (const wl of w.wallets)
    console.log(
      wl.statement.inflow,
      wl.statement.outflow,
      wl.sources.filter((s) => s.method === 'fifo'),
    )
})
