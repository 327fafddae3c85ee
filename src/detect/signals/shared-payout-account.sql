-- id: shared-payout-account
-- title: Wages of several workers go to one bank account
-- claim: each worker is paid on an account of their own
-- source: payroll
-- cause: money
-- bits: 7.0 (why: joint accounts of declared households and of contractor firms are left out; what remains is about one honest worker in
--   500; one in four among known cases)
-- attack: T1657
-- reference: State/Treasury/FBI advisory of May 2022; FBI PSA of 23 January 2025
-- innocent: family-account, payroll-agent, data-entry
-- next: compare the name of the account holder with both workers; ask payroll for the history of changes
-- tables: identifiers
-- per: worker
-- flags: RF087
-- archetype: R-ITW
SELECT s.worker, s.value AS observed, list_rows(h.file, h.row, h.records) AS evidence,
  'the account also receives wages of ' || string_agg(DISTINCT s.other, ', ' ORDER BY s.other) AS detail,
  min(h.valid_from) FILTER (WHERE h.worker = s.worker) AS at
FROM sharings s
JOIN holdings h ON h.kind = s.kind AND h.value = s.value AND h.worker IN (s.worker, s.other)
WHERE s.kind = 'bank_account' AND NOT s.same_home AND NOT s.same_firm
GROUP BY s.worker, s.value
ORDER BY s.worker, s.value
