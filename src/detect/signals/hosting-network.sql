-- id: hosting-network
-- title: Sign-ins come from a hosting network
-- claim: the person works at the place that they claim
-- source: sign-in
-- cause: anonymiser
-- bits: 2.5 (why: one worker in 25, through privacy tools that end in data centres and servers of their own; one in four among known cases)
-- attack: T1090.003
-- reference: Microsoft, Detection strategies for infiltrating IT workers (April 2026)
-- innocent: privacy-vpn, corporate-egress
-- next: ask which machine that was
-- tables: sign_ins, networks
-- per: worker
-- flags: RF047
WITH days AS (
  SELECT s.worker, local_day(s.ts, p.clock) AS day, s.network_kind = 'hosting' AS hosted, s.file, s.row
  FROM sign_ins s JOIN people p USING (worker) WHERE s.outcome = 'success'
)
SELECT worker, 'hosting' AS observed, list_rows(CASE WHEN hosted THEN file END, row) AS evidence,
  count(DISTINCT day) FILTER (WHERE hosted) || ' of ' || count(DISTINCT day) || ' days with sign-ins' AS detail
FROM days
GROUP BY worker
HAVING count(DISTINCT day) FILTER (WHERE hosted) >= 2
  AND count(DISTINCT day) FILTER (WHERE hosted) * 50 >= count(DISTINCT day)
ORDER BY worker
