import type { QueryPort } from '../../core/ports.js'
import { text } from './read-row.js'

const LISTED = `
SELECT value FROM screen_hits WHERE kind = 'wallet' AND value IS NOT NULL
UNION SELECT receiver FROM flows WHERE entity IS NOT NULL AND receiver IS NOT NULL
ORDER BY value`

/** Addresses that stand on a list, as screening and tracing found them; for display in the graph. */
export async function readListedWallets(port: QueryPort): Promise<Set<string>> {
  return new Set((await port.query(LISTED)).map((row) => text(row, 'value')))
}
