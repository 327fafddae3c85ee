-- id: shared-home-line
-- title: Machines of several unrelated workers are on one home line
-- claim: the person works from a home of their own
-- source: device
-- cause: household
-- bits: 4.0 (why: about one worker in 32 shares a line with a colleague whose home is elsewhere on paper; one in two among known cases)
-- attack: T1199
-- reference: Mandiant, Responding to a DPRK ITW incident (podcast); Unit 42, North Korean IT workers
-- innocent: household, co-working, carrier-nat
-- next: ask where each of them worked on one of these days
-- tables: device_sightings
-- per: worker
-- flags: RF040
SELECT s.worker, s.value AS observed, list_rows(h.file, h.row, h.records) AS evidence,
  'the line also serves machines of ' || string_agg(DISTINCT s.other, ', ' ORDER BY s.other) AS detail
FROM sharings s
JOIN holdings h ON h.kind = s.kind AND h.value = s.value
  AND (h.worker = s.worker AND h.use = s.use OR h.worker = s.other AND h.use = s.other_use)
WHERE s.kind = 'ip' AND s.use = 'device' AND NOT s.same_home AND NOT s.same_firm
GROUP BY s.worker, s.value
ORDER BY s.worker, s.value
