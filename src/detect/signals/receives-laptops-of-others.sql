-- id: receives-laptops-of-others
-- title: Equipment of several other workers went to the home of this worker
-- claim: each worker receives and uses their own machine
-- source: shipping
-- cause: identity
-- bits: 6.0 (why: about one honest worker in 500 takes in parcels for two unrelated colleagues, who prepare machines or manage a team;
--   hosts of laptop farms do nothing else)
-- attack: T1199
-- reference: U.S. Department of Justice, 30 June 2025 (29 laptop farms searched)
-- innocent: staging-site, parcel-elsewhere, data-entry
-- next: ask payroll and the carrier first; then ask the worker where those machines are
-- tables: shipments, claims
-- per: worker
-- flags: RF036
SELECT s.worker, s.value AS observed, list_rows(h.file, h.row, h.records) AS evidence,
  'the home also received equipment of ' || string_agg(DISTINCT s.other, ', ' ORDER BY s.other) AS detail
FROM sharings s
JOIN holdings h ON h.kind = s.kind AND h.value = s.value AND h.worker IN (s.worker, s.other)
WHERE s.kind = 'address' AND s.use = 'home' AND s.other_use IN ('delivery', 'delivery-only')
  AND NOT s.same_home AND NOT s.same_firm
GROUP BY s.worker, s.value HAVING count(DISTINCT s.other) >= 2
ORDER BY s.worker, s.value
