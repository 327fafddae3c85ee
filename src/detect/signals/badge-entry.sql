-- id: badge-entry
-- title: The person entered an office with a badge
-- claim: the person is who they say
-- source: hr
-- cause: identity
-- bits: -4.0 (why: personas avoid offices; a stand-in has been seen, about one in 16)
-- attack: none
-- reference: FBI PSA of 23 January 2025, recommended measures
-- innocent: none-known
-- next: nothing; the entries count for the person
-- tables: sign_ins
-- per: worker
SELECT worker, 'badge' AS observed, list_rows(file, row) AS evidence,
  count(DISTINCT CAST(ts AS DATE)) || ' days' AS detail, CAST(min(ts) AS VARCHAR) AS at
FROM sign_ins
WHERE worker IS NOT NULL AND type = 'badge_entry' AND outcome = 'success'
GROUP BY worker HAVING count(DISTINCT CAST(ts AS DATE)) >= 2
ORDER BY worker
