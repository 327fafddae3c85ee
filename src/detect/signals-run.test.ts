import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { QueryPort } from '../core/ports.js'
import { TABLE_NAMES } from '../core/tables.js'
import { DEFAULT_CONFIG } from './config.js'
import { detect } from './detect.js'
import { prepare } from './features/prepare.js'
import { parseSignal } from './parse-signal.js'
import { runSignals } from './run-signals.js'
import { SIGNAL_SOURCES } from './signals.generated.js'
import { duckdbPort } from './testing/duckdb-port.js'

describe('all signals', () => {
  let port: QueryPort & { close(): void }
  beforeAll(async () => {
    port = await duckdbPort({})
  })
  afterAll(() => port.close())

  test('each one parses and runs, and is silent on empty tables', async () => {
    await prepare(port, DEFAULT_CONFIG)
    const full: QueryPort = { ...port, count: () => Promise.resolve(1) }
    const result = await runSignals(full, SIGNAL_SOURCES.map(parseSignal), new Map())
    expect(result.hits).toEqual([])
    expect(result.available).toHaveLength(SIGNAL_SOURCES.length)
  })

  test('without data every signal says what it needs', async () => {
    const result = await detect(port, { signals: SIGNAL_SOURCES, config: DEFAULT_CONFIG })
    expect(result.people).toEqual([])
    expect(result.notAvailable).toHaveLength(SIGNAL_SOURCES.length)
    for (const { needs } of result.notAvailable)
      for (const table of needs) expect(TABLE_NAMES).toContain(table)
  })

  test('they draw on at least seven kinds of record', () => {
    const sources = new Set(SIGNAL_SOURCES.map((source) => parseSignal(source).source))
    expect(SIGNAL_SOURCES.length).toBeGreaterThanOrEqual(24)
    expect(sources.size).toBeGreaterThanOrEqual(7)
  })
})
