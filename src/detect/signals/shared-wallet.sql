-- id: shared-wallet
-- title: Several workers give one wallet
-- claim: each worker is paid to a wallet of their own
-- source: payroll
-- cause: money
-- bits: 7.0 (why: a wallet has one key; outside households about one honest worker in 500 gives that of somebody else; one in four
--   among known cases)
-- attack: T1657
-- reference: State/Treasury/FBI advisory of May 2022
-- innocent: family-account, exchange-wallet, data-entry
-- next: ask each worker to sign a message with the wallet
-- tables: identifiers
-- per: worker
-- flags: RF087, RF102
-- archetype: R-ITW
SELECT s.worker, s.value AS observed, list_rows(h.file, h.row, h.records) AS evidence,
  'the wallet is also that of ' || string_agg(DISTINCT s.other, ', ' ORDER BY s.other) AS detail, min(h.valid_from) FILTER (WHERE h.worker = s.worker) AS at
FROM sharings s
JOIN holdings h ON h.kind = s.kind AND h.value = s.value AND h.worker IN (s.worker, s.other)
WHERE s.kind = 'wallet' AND s.use = 'stated' AND s.other_use = 'stated' AND NOT s.same_home
  -- Whom wages were paid there is the other signal's.
  AND NOT EXISTS (SELECT 1 FROM payouts y WHERE y.worker = s.worker AND y.account = s.value)
GROUP BY s.worker, s.value
ORDER BY s.worker, s.value
