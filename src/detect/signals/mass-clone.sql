-- id: mass-clone
-- title: The person cloned far more repositories in a day than colleagues ever did
-- claim: the person needs the code that they take
-- source: code
-- cause: it-work
-- bits: 2.0 (why: one developer in 25 once, with a new machine; one in six among workers who were exposed later)
-- attack: T1213.003
-- reference: FBI PSA of 23 January 2025
-- innocent: team-onboarding, it-work
-- next: ask what the clones were for; look for uploads on the following days
-- tables: code_activity
-- per: worker
-- flags: RF084
-- archetype: M-ITW
WITH clones AS (
  SELECT c.worker, coalesce(p.department, '') AS department, local_day(c.ts, p.clock) AS day,
    count(DISTINCT c.repository) AS repositories
  FROM code_activity c JOIN people p USING (worker) WHERE c.action = 'clone' AND c.ts IS NOT NULL GROUP BY ALL
), peers AS (
  SELECT a.worker, a.day, a.repositories, count(DISTINCT b.worker) AS colleagues, max(b.repositories) AS most
  FROM clones a JOIN clones b ON a.department = b.department AND a.worker <> b.worker
  GROUP BY ALL
)
SELECT c.worker, CAST(x.day AS VARCHAR) AS observed, list_rows(c.file, c.row) AS evidence,
  max(x.repositories) || ' repositories in a day; of ' || max(x.colleagues) || ' colleagues nobody more than ' || max(x.most) AS detail,
  CAST(x.day AS VARCHAR) AS at
FROM peers x
JOIN people p ON p.worker = x.worker
JOIN code_activity c ON c.worker = x.worker AND c.action = 'clone'
  AND local_day(c.ts, p.clock) = x.day
WHERE x.repositories >= 20 AND x.colleagues >= 3 AND x.repositories >= x.most * 3
GROUP BY c.worker, x.day
ORDER BY c.worker, x.day
