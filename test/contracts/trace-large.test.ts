import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { addressOf, makeLedger } from '../../bench/trace/make-ledger.mjs'
import { runTrace, type TraceOptions } from '../../src/app/trace.js'

const folder = mkdtempSync(path.join(tmpdir(), 'large-'))
afterAll(() => rmSync(folder, { recursive: true }))
const ledger = path.join(folder, 'ledger.csv')
await makeLedger(ledger, 1500)

/** Everything but what says how the files were read. */
async function traced(options: Omit<TraceOptions, 'transfers'>, largeFrom: number) {
  const { json } = await runTrace({ transfers: [ledger], ...options, largeFrom })
  const { coverage, assumptions, sensitivity, assets: _assets, methods, ...figures } = json
  return {
    figures,
    // What had to be presumed is said of the transfers that were read.
    methods: methods.map((method) => ({
      ...method,
      assumptions: method.assumptions.filter((text) => !/opening balance|lacks indices/.test(text)),
    })),
    differences: sensitivity.differences.filter(({ variant }) => variant !== 'no-stops'),
    transfers: coverage.transfers,
    files: coverage.files.map(({ note: _note, ...file }) => file),
    isSelection: assumptions.some((text) => text.includes('were needed')),
  }
}

const WALLET = addressOf(40)
const [LATE, LATER] = [addressOf(60), addressOf(70)]

describe('a ledger read into columns gives the figures of one read as rows', () => {
  test.each<[string, Omit<TraceOptions, 'transfers'>]>([
    ['one source', { wallets: [WALLET], sources: [LATE], method: 'fifo,pro-rata' }],
    ['two sources, all methods', { wallets: [WALLET, LATER], sources: [LATE, LATER] }],
    ['few hops', { wallets: [WALLET], sources: [LATE], hops: 1, method: 'fifo,lowest-balance' }],
    ['a period', { wallets: [WALLET], sources: [LATER], to: '2020-01-01T00:04:00Z', method: 'lifo' }],
  ])('%s', async (_name, options) => {
    const whole = await traced(options, Number.POSITIVE_INFINITY)
    const selected = await traced(options, 0)
    expect(selected.figures).toEqual(whole.figures)
    expect(selected.methods).toEqual(whole.methods)
    expect(selected.differences).toEqual(whole.differences)
    expect(selected.files).toEqual(whole.files)
    expect([selected.isSelection, whole.isSelection]).toEqual([true, false])
    expect(selected.transfers).toBeLessThanOrEqual(whole.transfers)
  })

  test('a transaction as source', async () => {
    const line = readFileSync(ledger, 'utf8').split('\n')[900] ?? ''
    const options = { wallets: [WALLET], sources: [line.split(',')[3] ?? ''], method: 'pro-rata' }
    const [selected, whole] = [await traced(options, 0), await traced(options, Number.POSITIVE_INFINITY)]
    expect([selected.figures, selected.methods]).toEqual([whole.figures, whole.methods])
  })

  test('few transfers are needed when few addresses are reached', async () => {
    const lone = path.join(folder, 'lone.csv')
    const tail = `eip155:1,9999999,1700000000,0x${'ab'.repeat(32)},${addressOf(9001)},${addressOf(9002)},ETH,1.5,0\n`
    writeFileSync(lone, readFileSync(ledger, 'utf8') + tail)
    const { json } = await runTrace({
      transfers: [lone],
      wallets: [addressOf(9002)],
      sources: [addressOf(9001)],
      largeFrom: 0,
    })
    expect(json.coverage.transfers).toBe(1)
    expect(json.coverage.files[0]?.records).toBe(1501)
    expect(json.methods[0]?.traced).toBe('1500000000000000000')
  })

  test('a question that reaches too much is answered over the whole ledger', async () => {
    const options = { transfers: [ledger], wallets: [WALLET], sources: [LATE], largeFrom: 0 }
    const { json: whole } = await runTrace({ ...options, mostSelected: 40 })
    const { json: single } = await runTrace(options)
    const figures = ({
      id,
      asset,
      traced: sum,
      held,
      exited,
      fees,
      unresolved,
    }: (typeof whole.methods)[number]) => ({
      id,
      asset,
      sum,
      held,
      exited,
      fees,
      unresolved,
    })
    // All payments of the source in one asset are one claim here: methods that follow lots or reach do not feel it.
    const exact = new Set(['fifo', 'lifo'])
    expect(whole.methods.filter(({ id }) => exact.has(id)).map(figures)).toEqual(
      single.methods.filter(({ id }) => exact.has(id)).map(figures),
    )
    for (const { accounting, traced: sum, held, exited, fees, unresolved } of whole.methods)
      if (accounting)
        expect(BigInt(held) + BigInt(exited) + BigInt(fees) + BigInt(unresolved)).toBe(BigInt(sum))
    expect(whole.assumptions.join(' ')).toContain('computed over the whole ledger')
    expect(whole.wallets[0]?.inflow.assets).toEqual(single.wallets[0]?.inflow.assets)
  })
})
