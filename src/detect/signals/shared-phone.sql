-- id: shared-phone
-- title: A telephone number belongs to several people
-- claim: each person has contacts of their own
-- source: hr
-- cause: household
-- bits: 4.0 (why: families share a line, so one honest worker in 64 shares one with a colleague who gave another home; one in four among
--   published clusters)
-- attack: T1585
-- reference: State/Treasury/FBI advisory of May 2022
-- innocent: household, same-person, data-entry, agency-contact
-- next: call the number at an agreed time; ask the telephone company's name for it; compare the two records
-- tables: identifiers
-- per: worker
-- flags: RF001
SELECT s.worker, s.value AS observed, list_rows(h.file, h.row, h.records) AS evidence,
  'the same number is on record for ' || string_agg(DISTINCT s.other, ', ' ORDER BY s.other) AS detail
FROM sharings s
JOIN holdings h ON h.kind = s.kind AND h.value = s.value AND h.worker IN (s.worker, s.other)
WHERE s.kind = 'phone' AND NOT s.same_home AND NOT s.same_firm
GROUP BY s.worker, s.value
ORDER BY s.worker, s.value
