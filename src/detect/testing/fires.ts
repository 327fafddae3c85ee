import { DEFAULT_CONFIG, type DetectConfig } from '../config.js'
import { prepare } from '../features/prepare.js'
import type { Hit } from '../hit.js'
import { parseSignal } from '../parse-signal.js'
import { runSignals } from '../run-signals.js'
import { SIGNAL_SOURCES } from '../signals.generated.js'
import { duckdbPort, type TestTables } from './duckdb-port.js'

/** Hits of one signal of ours on these tables. Throws when a table that it needs is empty: that would be silence for lack of data. */
export async function hitsOf(
  id: string,
  tables: TestTables,
  config: Partial<DetectConfig> = {},
): Promise<readonly Hit[]> {
  const source = SIGNAL_SOURCES.find(({ file }) => file === `${id}.sql`)
  if (source === undefined) throw new Error(`no signal ${id}`)
  const port = await duckdbPort(tables)
  try {
    const { people } = await prepare(port, { ...DEFAULT_CONFIG, ...config })
    const { hits, notAvailable } = await runSignals(port, [parseSignal(source)], people)
    if (notAvailable.length > 0) throw new Error(`${id} needs ${notAvailable[0]?.needs.join(', ')}`)
    return hits
  } finally {
    port.close()
  }
}

/** The workers for whom a signal fires, in order. */
export async function fires(
  id: string,
  tables: TestTables,
  config: Partial<DetectConfig> = {},
): Promise<string[]> {
  const hits = await hitsOf(id, tables, config)
  return [...new Set(hits.map(({ worker }) => worker))].sort()
}
