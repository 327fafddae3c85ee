-- id: shared-home-address
-- title: Several people say that they live at one address
-- claim: the person lives where HR has it on file
-- source: hr
-- cause: household
-- bits: 4.0 (why: couples and flatmates among colleagues are about one worker in 32; half of those in published cases used an address
--   that a second one used too)
-- attack: T1585
-- reference: State/Treasury/FBI advisory of May 2022
-- innocent: household, data-entry
-- next: ask HR whether a common home is known; look whether they share more than a household does
-- tables: claims
-- per: worker
-- flags: RF001
SELECT s.worker, s.value AS observed, list_rows(h.file, h.row, h.records) AS evidence,
  'the same home is on file for ' || string_agg(DISTINCT s.other, ', ' ORDER BY s.other) AS detail
FROM sharings s
JOIN holdings h ON h.kind = s.kind AND h.value = s.value AND h.use = 'home' AND h.worker IN (s.worker, s.other)
WHERE s.kind = 'address' AND s.use = 'home' AND s.other_use = 'home' AND NOT s.same_firm
GROUP BY s.worker, s.value
ORDER BY s.worker, s.value
