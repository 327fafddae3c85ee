-- id: wages-to-another-workers-wallet
-- title: Wages go to the wallet of another worker
-- claim: each worker is paid to a wallet of their own
-- source: payroll
-- cause: money
-- bits: 7.0 (why: as for a shared wallet, and here money went there)
-- attack: T1657
-- reference: State/Treasury/FBI advisory of May 2022
-- innocent: family-account, exchange-wallet, data-entry
-- next: ask payroll who gave the wallet, and when
-- tables: payouts
-- per: worker
-- flags: RF087
-- archetype: R-ITW
SELECT s.worker, s.value AS observed, list_rows(h.file, h.row, h.records) AS evidence,
  count(DISTINCT (h.file, h.row)) FILTER (WHERE h.worker = s.worker) || ' payments to a wallet that is also that of '
    || string_agg(DISTINCT s.other, ', ' ORDER BY s.other) AS detail,
  min(h.valid_from) FILTER (WHERE h.worker = s.worker) AS at
FROM sharings s
JOIN holdings h ON h.kind = s.kind AND h.value = s.value AND h.worker IN (s.worker, s.other)
WHERE s.kind = 'wallet' AND s.use = 'paid' AND NOT s.same_home
GROUP BY s.worker, s.value
ORDER BY s.worker, s.value
