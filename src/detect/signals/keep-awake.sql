-- id: keep-awake
-- title: A program keeps the machine awake
-- claim: the person is at work when the machine says so
-- source: device
-- cause: second-job
-- bits: 2.0 (why: one worker in eight uses one at times; one in two among known cases, who run several machines)
-- attack: T1564
-- reference: Mandiant, Mitigating the DPRK IT worker threat (September 2024); Unit 42, North Korean IT workers
-- innocent: presentation-mode, second-job
-- next: ask what it is for
-- tables: endpoint_events
-- per: worker
-- flags: RF070
SELECT e.worker, k.tool AS observed, list_rows(e.file, e.row) AS evidence,
  k.tool || ' ran on ' || count(DISTINCT local_day(e.ts, p.clock)) || ' days' AS detail, CAST(min(e.ts) AS VARCHAR) AS at
FROM endpoint_events e
JOIN people p USING (worker)
JOIN keep_awake k ON k.process = regexp_replace(lower(e.process), '\.(exe|app)$', '')
WHERE k.process NOT IN (SELECT tool FROM deployed_tools)
  AND lower(k.tool) NOT IN (SELECT tool FROM deployed_tools)
GROUP BY e.worker, k.tool
ORDER BY e.worker, k.tool
