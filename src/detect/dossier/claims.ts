import { expandMacros } from '../expand-macros.js'

/** What people say of themselves, and whom they name. The text is the one that they wrote. `listed` holds the workers asked for. */
export const CLAIMS = expandMacros(`
SELECT worker, kind, value, list_rows(file, row) AS evidence FROM (
  SELECT worker, kind, coalesce(raw, value) AS value, file, row FROM claims SEMI JOIN listed USING (worker)
  UNION ALL
  SELECT worker, 'reference', concat_ws(', ', company, email, phone), file, row FROM referees SEMI JOIN listed USING (worker)
)
WHERE value <> ''
GROUP BY worker, kind, value
ORDER BY worker, kind, value`)
