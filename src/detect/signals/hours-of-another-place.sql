-- id: hours-of-another-place
-- title: The person works while it is night at the claimed place
-- claim: the person works at the place that they claim
-- source: sign-in
-- cause: relocation
-- bits: 2.0 (why: one worker in 20 keeps such hours; one in five among known cases, most of whom keep the hours that they claim)
-- attack: T1078
-- reference: State/Treasury/FBI advisory of May 2022; Security Alliance, DPRK IT workers, techniques
-- innocent: shift-work, travel
-- next: ask which hours were agreed
-- tables: sign_ins, claims
-- per: worker
-- flags: RF053
WITH hours AS (
  SELECT s.worker, s.ts + to_minutes(p.clock) AS here, s.file, s.row
  FROM sign_ins s JOIN people p USING (worker) WHERE s.outcome = 'success' AND p.clock IS NOT NULL
), slots AS (
  SELECT worker, CAST(here AS DATE) AS day, hour(here) AS slot, hour(here) >= 22 OR hour(here) < 6 AS at_night, file, row FROM hours
)
SELECT worker, 'at night' AS observed, list_rows(CASE WHEN at_night THEN file END, row) AS evidence,
  count(DISTINCT (day, slot)) FILTER (WHERE at_night) || ' of ' || count(DISTINCT (day, slot)) || ' hours of activity are between 22 and 6 by the sun' AS detail
FROM slots
GROUP BY worker
HAVING count(DISTINCT day) >= 10
  AND count(DISTINCT (day, slot)) FILTER (WHERE at_night) * 10 >= count(DISTINCT (day, slot)) * 6
ORDER BY worker
