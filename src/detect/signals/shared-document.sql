-- id: shared-document
-- title: Several people showed a document with the same number
-- claim: the identity document was issued to this person
-- source: identity
-- cause: identity
-- bits: 8.0 (why: numbers are unique; honest repetitions are typing errors and second applications, about one in 2,000; one in eight among
--   borrowed and forged identities)
-- attack: T1588
-- reference: State/Treasury/FBI advisory of May 2022; Unit 42, North Korean IT workers
-- innocent: same-person, data-entry
-- next: compare the two documents side by side, and the people with them, in person
-- tables: identifiers
-- per: worker
-- flags: RF017, RF032
SELECT s.worker, s.value AS observed, list_rows(h.file, h.row, h.records) AS evidence,
  'the same number was shown by ' || string_agg(DISTINCT s.other, ', ' ORDER BY s.other) AS detail
FROM sharings s
JOIN holdings h ON h.kind = s.kind AND h.value = s.value AND h.worker IN (s.worker, s.other)
WHERE s.kind = 'document'
GROUP BY s.worker, s.value
ORDER BY s.worker, s.value
