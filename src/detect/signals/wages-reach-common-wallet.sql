-- id: wages-reach-common-wallet
-- title: Value of most of the wages of several workers reached one wallet within 72 hours
-- claim: the wages are the worker's own
-- source: chain
-- cause: money
-- bits: 6.0 (why: exchanges give each customer an address, so that honest workers meet one step after their wages in perhaps one case in
--   200; one in three among known cases)
-- attack: T1657
-- reference: U.S. v. Approximately $7.74 million in cryptocurrency (D.D.C., June 2025)
-- innocent: exchange-wallet, inferred-exchange, wallet-lost, family-account
-- next: look for a label of the wallet; ask the exchange where it ends
-- tables: flows
-- per: worker
-- flags: RF091
-- archetype: R-ITW
SELECT s.worker, s.value AS observed, list_rows(h.file, h.row, h.records) AS evidence,
  'value representing ' || min(r.least) // 10 || ' to ' || max(r.most) // 10 || ' % of the wages reached ' || s.value
    || ' within 72 hours, under ' || max(r.methods) || ', and so did most of those of '
    || string_agg(DISTINCT s.other, ', ' ORDER BY s.other) AS detail
FROM sharings s
JOIN wage_reach r ON r.worker = s.worker AND r.receiver = s.value AND r.near AND r.least >= 500
JOIN holdings h ON h.kind = s.kind AND h.value = s.value AND h.worker IN (s.worker, s.other)
WHERE s.kind = 'collector' AND NOT s.same_home
  -- A listed one is the other signal's.
  AND s.value NOT IN (SELECT receiver FROM wage_reach WHERE entity IS NOT NULL)
GROUP BY s.worker, s.value
ORDER BY s.worker, s.value
