-- id: young-reference-domain
-- title: The domain of a reference was registered shortly before the application
-- claim: the reference works at a firm where the person worked before
-- source: reference
-- cause: identity
-- bits: 5.0 (why: about one firm in 150 that an honest candidate names is younger than half a year on the internet; one in five among
--   known cases whose references were looked at)
-- attack: T1583.001
-- reference: SentinelLABS, DPRK IT workers, a network of active front companies (November 2024)
-- innocent: young-firm
-- next: look the firm up in the register of companies; reach it through a number that is not from the application
-- tables: referees, domains, applications
-- per: worker
-- flags: RF014
WITH applied AS (
  SELECT a.worker, min(local_day(a.ts, p.clock)) AS day FROM applications a JOIN people p USING (worker)
  WHERE a.ts IS NOT NULL GROUP BY a.worker
)
SELECT r.worker, r.domain AS observed, list_rows(e.file, e.row) AS evidence,
  'registered ' || date_diff('day', max(d.registered_on), max(a.day)) || ' days before the application' AS detail,
  'a former employer' AS claimed, 'registered on ' || max(d.registered_on) AS seen, CAST(max(a.day) AS VARCHAR) AS at
FROM referees r
JOIN applied a USING (worker)
JOIN domains d ON d.domain = r.domain AND d.registered_on > a.day - 180,
LATERAL (SELECT r.file AS file, r.row AS row UNION ALL SELECT d.file, d.row) e
GROUP BY r.worker, r.domain
ORDER BY r.worker, r.domain
