import { expandMacros } from '../expand-macros.js'

/** Two places farther apart than this are not one town, however coarse the location of a network address is. */
const ELSEWHERE_KM = 500

const DELIVERED = `
  SELECT s.worker, 'delivered to' AS kind, coalesce(max(s.to_raw), s.to_address) AS value,
    CASE WHEN count(h.value) > 0 AND NOT coalesce(bool_or(h.value = s.to_address), FALSE) THEN 'home_address' END AS contradicts,
    list_rows(s.file, s.row) AS evidence
  FROM shipments s SEMI JOIN listed USING (worker) LEFT JOIN claims h ON h.worker = s.worker AND h.kind = 'home_address'
  WHERE s.to_address <> '' GROUP BY s.worker, s.to_address`

const SIGNED_IN = `
  SELECT worker, 'signed in from' AS kind,
    count(DISTINCT (file, row)) || ' sign-ins ' || CASE WHEN far THEN 'at ' || CAST(round(min(distance_km)) AS BIGINT) || ' to '
      || CAST(round(max(distance_km)) AS BIGINT) || ' km from' ELSE 'near' END || ' the claimed place'
      || CASE network WHEN 'residential' THEN '' ELSE ', over ' || network END AS value,
    CASE WHEN far AND network = 'residential' THEN 'place' END AS contradicts,
    list_rows(file, row) AS evidence
  FROM (
    SELECT worker, distance_km, distance_km >= ${ELSEWHERE_KM} AS far, coalesce(network_kind, 'residential') AS network, file, row
    FROM sign_ins SEMI JOIN listed USING (worker) WHERE outcome = 'success' AND distance_km IS NOT NULL
  ) GROUP BY worker, far, network`

const PAID_TO = `
  SELECT worker, 'paid to', concat_ws(' ', count(DISTINCT (file, row)), 'payments to', account_kind, account), NULL, list_rows(file, row)
  FROM payouts SEMI JOIN listed USING (worker) WHERE account IS NOT NULL GROUP BY worker, account_kind, account`

const MACHINES = `
  SELECT worker, 'enrolled', concat_ws(' ', max(model), serial), NULL, list_rows(file, row)
  FROM devices SEMI JOIN listed USING (worker) WHERE serial IS NOT NULL GROUP BY worker, serial`

/** What the records show of the workers in `listed`, as distances and never as places (detection.md, "Fairness"). */
export const OBSERVATIONS = expandMacros(`
SELECT * FROM (${[DELIVERED, SIGNED_IN, PAID_TO, MACHINES].join('\n  UNION ALL')}
)
ORDER BY worker, kind, value`)
