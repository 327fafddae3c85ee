-- id: shared-access-point
-- title: Machines of several unrelated workers use one access point
-- claim: the person works from a home of their own
-- source: device
-- cause: household
-- bits: 5.0 (why: an access point reaches one building; about one worker in 64 lives on one with a colleague whose home is elsewhere
--   on paper, one in two among known cases)
-- attack: T1199
-- reference: Mandiant, Responding to a DPRK ITW incident (podcast); Unit 42, North Korean IT workers
-- innocent: household, co-working
-- next: ask where each of them worked on one of these days
-- tables: device_sightings
-- per: worker
-- flags: RF040
SELECT s.worker, s.value AS observed, list_rows(h.file, h.row, h.records) AS evidence,
  'the access point also serves machines of ' || string_agg(DISTINCT s.other, ', ' ORDER BY s.other) AS detail
FROM sharings s
JOIN holdings h ON h.kind = s.kind AND h.value = s.value AND h.worker IN (s.worker, s.other)
WHERE s.kind = 'bssid' AND NOT s.same_home AND NOT s.same_firm
GROUP BY s.worker, s.value
ORDER BY s.worker, s.value
