-- id: far-from-claimed-place
-- title: Sign-ins are far from the claimed place for weeks
-- claim: the person works at the place that they claim
-- source: sign-in
-- cause: relocation
-- bits: 3.0 (why: one worker in twelve lives elsewhere for a while; two in three among known cases)
-- attack: T1078
-- reference: Recorded Future, PurpleDelta; Microsoft, Jasper Sleet (June 2025)
-- innocent: relocation, travel, geo-error
-- next: ask where the person lives; compare with payroll tax and with the parcel
-- tables: sign_ins
-- per: worker
-- flags: RF039
WITH days AS (
  SELECT s.worker, local_day(s.ts, p.clock) AS day, min(s.distance_km) AS nearest, max(s.distance_km) AS farthest
  FROM sign_ins s JOIN people p USING (worker)
  WHERE s.outcome = 'success' AND s.distance_km IS NOT NULL AND coalesce(s.network_kind, 'residential') = 'residential'
  GROUP BY ALL
), far AS (
  SELECT worker, count(*) AS days, count(*) FILTER (WHERE nearest >= 500) AS far_days,
    min(day) FILTER (WHERE nearest >= 500) AS first_day, max(day) FILTER (WHERE nearest >= 500) AS last_day,
    min(nearest) FILTER (WHERE nearest >= 500) AS least_km, max(farthest) AS most_km
  FROM days GROUP BY worker
)
SELECT f.worker, 'far for weeks' AS observed, list_rows(s.file, s.row) AS evidence,
  max(f.far_days) || ' of ' || max(f.days) || ' days ' || CAST(round(min(f.least_km)) AS BIGINT) || ' to '
    || CAST(round(max(f.most_km)) AS BIGINT) || ' km away' AS detail,
  CAST(min(f.first_day) AS VARCHAR) AS at
FROM far f
JOIN sign_ins s ON s.worker = f.worker AND s.outcome = 'success' AND s.distance_km >= 500
  AND coalesce(s.network_kind, 'residential') = 'residential'
WHERE f.far_days >= 8 AND date_diff('day', f.first_day, f.last_day) >= 28 AND f.far_days * 10 >= f.days * 6
GROUP BY f.worker
ORDER BY f.worker
