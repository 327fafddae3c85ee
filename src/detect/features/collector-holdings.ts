import type { Holding } from './holding.js'
import { NO_ACCOUNTING, type WageReach, WINDOW_HOURS } from './wage-reach.js'

/** Half of the wages: the advisories speak of up to 90 % that the regime withholds (State, Treasury, FBI, May 2022). */
const MOST_OF_WAGES = 500

/** The records of flows that arrived one step after the payment, or at a listed wallet; only these can name a common one. */
export const ARRIVALS = `
SELECT DISTINCT 'collector' AS kind, receiver AS value, worker, 'paid' AS use,
  CAST(NULL AS VARCHAR) AS valid_from, CAST(NULL AS VARCHAR) AS valid_to, file, row,
  CAST(1 AS BIGINT) AS records
FROM flows
WHERE worker IS NOT NULL AND receiver IS NOT NULL AND (hops = 1 OR entity IS NOT NULL)
  AND hours <= ${WINDOW_HOURS} AND file IS NOT NULL AND method NOT IN ${NO_ACCOUNTING}
ORDER BY value, worker, file, row`

/**
 * A wallet to which most of somebody's wages go at once, under every method, is held in common by all whose wages go there. An
 * exchange gives each customer a deposit address, so honest workers do not meet one step after their wages.
 */
export function collectorHoldings(arrivals: readonly Holding[], reach: readonly WageReach[]): Holding[] {
  const most = new Set(
    reach
      .filter(({ near, entity, least }) => (near || entity !== null) && least >= MOST_OF_WAGES)
      .map(({ worker, receiver }) => `${worker}\t${receiver}`),
  )
  return arrivals.filter(({ worker, value }) => most.has(`${worker}\t${value}`))
}
