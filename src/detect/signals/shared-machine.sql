-- id: shared-machine
-- title: Several workers sign in from one machine
-- claim: the person works on a machine of their own
-- source: sign-in
-- cause: identity
-- bits: 3.0 (why: remote workers who use a colleague's machine on three days or more are about one in 100, at shared desks; one in
--   eight among known cases)
-- attack: T1078
-- reference: Microsoft Security Experts, detection of Jasper Sleet (2025)
-- innocent: co-working, household, data-entry
-- next: ask both who used the machine on those days
-- tables: sign_ins
-- per: worker
-- flags: RF041
SELECT s.worker, s.value AS observed, list_rows(h.file, h.row, h.records) AS evidence,
  'the same machine signs in ' || string_agg(DISTINCT s.other, ', ' ORDER BY s.other) AS detail
FROM sharings s
JOIN holdings h ON h.kind = s.kind AND h.value = s.value AND h.worker IN (s.worker, s.other)
WHERE s.kind = 'device' AND NOT s.same_home
GROUP BY s.worker, s.value
ORDER BY s.worker, s.value
