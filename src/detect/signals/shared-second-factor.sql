-- id: shared-second-factor
-- title: One device confirms the sign-ins of several workers
-- claim: the second factor is in the hands of this person
-- source: identity
-- cause: identity
-- bits: 7.0 (why: factors are enrolled by one person on purpose; honest sharing is a shared desk telephone, about one worker in 500; one
--   in four among known cases that are run from one desk)
-- attack: T1556.006
-- reference: Microsoft Security Experts, detection of Jasper Sleet (2025); Okta customer detections
-- innocent: data-entry, household
-- next: reset the factor and enrol it again in a video call with the person
-- tables: identifiers
-- per: worker
-- flags: RF043, RF044
SELECT s.worker, s.value AS observed, list_rows(h.file, h.row, h.records) AS evidence,
  'the same factor confirms sign-ins of ' || string_agg(DISTINCT s.other, ', ' ORDER BY s.other) AS detail
FROM sharings s
JOIN holdings h ON h.kind = s.kind AND h.value = s.value AND h.worker IN (s.worker, s.other)
WHERE s.kind = 'mfa_device' AND NOT s.same_home
GROUP BY s.worker, s.value
ORDER BY s.worker, s.value
