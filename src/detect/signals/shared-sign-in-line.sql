-- id: shared-sign-in-line
-- title: Several unrelated workers sign in from one home line
-- claim: the person works from a home of their own
-- source: sign-in
-- cause: household
-- bits: 3.0 (why: about one worker in 16 shares a line with a colleague, counting shared addresses of operators; one in two among
--   known cases)
-- attack: T1078
-- reference: State/Treasury/FBI advisory of May 2022
-- innocent: household, co-working, carrier-nat
-- next: ask where each of them worked on one of these days
-- tables: sign_ins
-- per: worker
-- flags: RF050
SELECT s.worker, s.value AS observed, list_rows(h.file, h.row, h.records) AS evidence,
  'the line also signs in ' || string_agg(DISTINCT s.other, ', ' ORDER BY s.other) AS detail
FROM sharings s
JOIN holdings h ON h.kind = s.kind AND h.value = s.value
  AND (h.worker = s.worker AND h.use = s.use OR h.worker = s.other AND h.use = s.other_use)
WHERE s.kind = 'ip' AND s.use = 'sign-in' AND s.other_use = 'sign-in' AND NOT s.same_home AND NOT s.same_firm
GROUP BY s.worker, s.value
ORDER BY s.worker, s.value
