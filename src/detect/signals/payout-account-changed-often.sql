-- id: payout-account-changed-often
-- title: The account for wages was changed twice within 60 days
-- claim: the person is paid on an account of their own
-- source: payroll
-- cause: money
-- bits: 2.0 (why: one honest worker in 40, after a fraud alert or a wrong digit; one in eight among known cases. The first set-up is no change)
-- attack: T1657
-- reference: Secureworks on fraudulent North Korean IT workers (October 2024); FBI PSA of 23 January 2025
-- innocent: bank-change, data-entry
-- next: ask payroll for the history of changes and who asked for them
-- tables: identifiers
-- per: worker
-- flags: RF088
WITH accounts AS (
  SELECT worker, kind, value, valid_from AS ts, file, row FROM identifiers
  WHERE kind IN ('bank_account', 'wallet') AND worker IS NOT NULL AND valid_from IS NOT NULL AND NOT starts_with(value, 'last4:')
  UNION ALL
  -- Payments show the same accounts again, masked: they speak only for whom payroll keeps no record of accounts.
  SELECT worker, account_kind, account, ts, file, row FROM payouts
  WHERE worker IS NOT NULL AND account IS NOT NULL AND ts IS NOT NULL
    AND worker NOT IN (SELECT worker FROM identifiers WHERE kind = 'bank_account' AND valid_from IS NOT NULL AND worker IS NOT NULL)
), firsts AS (
  SELECT worker, kind, value, min(ts) AS ts FROM accounts GROUP BY ALL
), ordered AS (
  SELECT *, row_number() OVER w AS place, lag(ts) OVER w AS before FROM firsts
  WINDOW w AS (PARTITION BY worker, kind ORDER BY ts, value)
), twice AS (
  SELECT worker, kind, count(*) + 1 AS changes, min(before) AS from_ts, max(ts) AS to_ts FROM ordered
  WHERE place >= 3 AND ts <= before + INTERVAL 60 DAY GROUP BY ALL
)
SELECT t.worker, t.kind AS observed, list_rows(a.file, a.row) AS evidence,
  max(t.changes) || ' changes between ' || CAST(min(t.from_ts) AS DATE) || ' and ' || CAST(max(t.to_ts) AS DATE) AS detail,
  CAST(min(t.from_ts) AS VARCHAR) AS at
FROM twice t
JOIN accounts a ON a.worker = t.worker AND a.kind = t.kind AND a.ts BETWEEN t.from_ts AND t.to_ts
GROUP BY t.worker, t.kind
ORDER BY t.worker, t.kind
