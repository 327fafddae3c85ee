-- id: commit-offset-elsewhere
-- title: Commits carry the clock of another place
-- claim: the person works at the place that they claim
-- source: code
-- cause: relocation
-- bits: 2.0 (why: one developer in 25 has a machine on another clock or travels; one in five among known cases)
-- attack: T1656
-- reference: GitLab, threat intelligence on North Korean tradecraft; Security Alliance, DPRK IT workers, techniques
-- innocent: travel, relocation, shift-work
-- next: ask which clock the machine is set to
-- tables: code_activity, claims
-- per: worker
-- flags: RF081
WITH commits AS (
  SELECT c.worker, CAST(c.ts + to_minutes(p.clock) AS DATE) AS day, abs(c.offset_min - p.clock) >= 240 AS elsewhere, c.file, c.row
  FROM code_activity c JOIN people p USING (worker)
  WHERE c.action = 'commit' AND c.offset_min IS NOT NULL AND p.clock IS NOT NULL
)
SELECT worker, 'clock of commits' AS observed, list_rows(CASE WHEN elsewhere THEN file END, row) AS evidence,
  count(DISTINCT day) FILTER (WHERE elsewhere) || ' of ' || count(DISTINCT day) || ' days at four hours or more from the claimed place' AS detail
FROM commits
GROUP BY worker
HAVING count(DISTINCT day) FILTER (WHERE elsewhere) >= 10
  AND count(DISTINCT day) FILTER (WHERE elsewhere) * 10 >= count(DISTINCT day) * 6
ORDER BY worker
