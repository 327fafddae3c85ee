-- id: first-sign-in-elsewhere
-- title: The first two weeks of sign-ins were far from the claimed place
-- claim: the person works at the place that they claim
-- source: sign-in
-- cause: relocation
-- bits: 3.0 (why: one new worker in 16 starts from elsewhere; one in two among known cases, whose machines start at the farm)
-- attack: T1078.004
-- reference: LevelBlue, fake North Korean IT worker found within ten days of hire
-- innocent: travel, relocation, geo-error
-- next: ask where the person started to work; compare with the parcel
-- tables: sign_ins, workers
-- per: worker
-- flags: RF045
WITH plain AS (
  SELECT s.worker, s.ts, s.distance_km, s.file, s.row, min(s.ts) OVER (PARTITION BY s.worker) AS first_ts, p.hired_on, p.clock
  FROM sign_ins s JOIN people p USING (worker)
  WHERE s.outcome = 'success' AND s.distance_km IS NOT NULL AND coalesce(s.network_kind, 'residential') = 'residential'
)
SELECT worker, 'first two weeks' AS observed, list_rows(file, row) AS evidence,
  count(DISTINCT (file, row)) || ' sign-ins, all at least ' || CAST(round(min(distance_km)) AS BIGINT) || ' km away' AS detail, CAST(min(ts) AS VARCHAR) AS at
FROM plain
WHERE ts < first_ts + INTERVAL 14 DAY AND local_day(first_ts, clock) BETWEEN hired_on - 3 AND hired_on + 30
GROUP BY worker
HAVING min(distance_km) >= 500 AND count(DISTINCT (file, row)) >= 2
ORDER BY worker
