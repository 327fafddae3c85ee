-- id: laptop-to-shared-address
-- title: Equipment of several workers went to one address that is not their home
-- claim: the person lives where HR has it on file
-- source: shipping
-- cause: identity
-- bits: 6.0 (why: parcels to relatives, mailboxes and depots are about one in 16, and that those of two unrelated colleagues meet is
--   about one in 200; at least one in three among known cases, whose machines go to farms)
-- attack: T1199
-- reference: U.S. Department of Justice, 30 June 2025 (29 laptop farms searched); Unit 42, North Korean IT workers
-- innocent: parcel-elsewhere, staging-site
-- next: find out who lives there; ask the person to show the machine and its serial number in a video call
-- tables: shipments
-- per: worker
-- flags: RF035, RF036
SELECT s.worker, s.value AS observed, list_rows(h.file, h.row, h.records) AS evidence,
  'the address also received equipment of ' || string_agg(DISTINCT s.other, ', ' ORDER BY s.other) AS detail
FROM sharings s
JOIN holdings h ON h.kind = s.kind AND h.value = s.value AND h.use <> 'home' AND h.worker IN (s.worker, s.other)
WHERE s.kind = 'address' AND NOT s.same_home AND NOT s.same_firm
  AND s.use IN ('delivery', 'delivery-only') AND s.other_use IN ('delivery', 'delivery-only')
GROUP BY s.worker, s.value
-- Where no home is on file, two parcels to one address are a couple; four are not.
HAVING bool_or(s.use = 'delivery') OR count(DISTINCT s.other) >= 3
ORDER BY s.worker, s.value
