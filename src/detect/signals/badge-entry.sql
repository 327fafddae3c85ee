-- id: badge-entry
-- title: The person entered an office with a badge
-- claim: the person is who they say
-- source: hr
-- cause: identity
-- bits: -4.0 (why: workers in known cases avoid offices; a stand-in has been seen, about one in 16)
-- attack: none
-- reference: FBI PSA of 23 January 2025, recommended measures
-- innocent: none-known
-- next: nothing; the entries count for the person
-- tables: sign_ins
-- per: worker
SELECT s.worker, 'badge' AS observed, list_rows(s.file, s.row) AS evidence,
  'on ' || count(DISTINCT local_day(s.ts, p.clock)) || ' days' AS detail, CAST(min(s.ts) AS VARCHAR) AS at
FROM sign_ins s
JOIN people p USING (worker)
WHERE s.type = 'badge_entry' AND s.outcome = 'success'
GROUP BY s.worker HAVING count(DISTINCT local_day(s.ts, p.clock)) >= 2
ORDER BY s.worker
