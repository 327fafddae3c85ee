-- id: laptop-at-another-workers-home
-- title: Equipment went to the home of another worker
-- claim: the person receives and uses the machine themselves
-- source: shipping
-- cause: identity
-- bits: 6.0 (why: about one honest parcel in 300 is addressed to a colleague with another home; hosts of laptop farms are colleagues now and
--   then, about one known case in five)
-- attack: T1199
-- reference: U.S. Department of Justice, 30 June 2025 (29 laptop farms searched)
-- innocent: parcel-elsewhere, data-entry
-- next: ask the consignee, apart from the person, why the parcel came to them and where the machine is
-- tables: shipments
-- per: worker
-- flags: RF035
WITH received AS (
  SELECT s.worker, s.other, h.file, h.row FROM sharings s
  JOIN holdings h ON h.kind = s.kind AND h.value = s.value AND h.worker IN (s.worker, s.other)
  WHERE s.kind = 'address' AND s.use IN ('delivery', 'delivery-only') AND s.other_use = 'home'
    AND NOT s.same_home AND NOT s.same_firm
  UNION ALL
  SELECT worker, other, file, row FROM consignees
)
SELECT worker, other AS observed, list_rows(file, row) AS evidence,
  'equipment went to the home or the name of ' || other AS detail
FROM received
GROUP BY worker, other
ORDER BY worker, other
