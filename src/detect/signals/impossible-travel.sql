-- id: impossible-travel
-- title: Consecutive sign-ins lie farther apart than anybody travels
-- claim: one person signs in
-- source: sign-in
-- cause: relocation
-- bits: 2.0 (why: one worker in ten, because mobile operators let traffic out in other cities; four in ten among known cases)
-- attack: T1078
-- reference: Microsoft, Jasper Sleet (June 2025); Panther rule on impossible travel, which leaves out VPN and satellite
-- innocent: geo-error, carrier-nat, privacy-vpn
-- next: compare user agents and devices of the two sign-ins
-- tables: sign_ins
-- per: worker
-- flags: RF048
WITH days AS (
  SELECT s.worker, count(DISTINCT local_day(s.ts, p.clock)) AS days
  FROM sign_ins s JOIN people p USING (worker) WHERE s.outcome = 'success' GROUP BY s.worker
), hops AS (
  SELECT h.*, local_day(CAST(h.ts AS TIMESTAMP), p.clock) AS day FROM fast_hops h JOIN people p USING (worker)
)
SELECT h.worker, 'impossible travel' AS observed, list_rows(e.file, e.row) AS evidence,
  'on ' || count(DISTINCT h.day) || ' days, up to ' || max(h.distance_km) || ' km' AS detail, min(h.ts) AS at
FROM hops h
JOIN days d USING (worker),
LATERAL (SELECT h.file AS file, h.row AS row UNION ALL SELECT h.from_file, h.from_row) e
GROUP BY h.worker, d.days
HAVING count(DISTINCT h.day) >= 2 AND count(DISTINCT h.day) * 50 >= d.days
ORDER BY h.worker
