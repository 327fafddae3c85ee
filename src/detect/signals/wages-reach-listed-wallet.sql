-- id: wages-reach-listed-wallet
-- title: Value of most of the wages reached a listed wallet within 72 hours
-- claim: the wages are the worker's own
-- source: chain
-- cause: money
-- bits: 9.0 (why: wages of honest workers reach listed wallets by theft at most; the regime withholds up to 90 % of those of its workers)
-- attack: T1657
-- reference: State/Treasury/FBI advisory of May 2022; OFAC list in the records
-- innocent: inferred-exchange, wallet-lost, exchange-wallet, list-mistake
-- next: keep the records; ask counsel about reporting to OFAC before the next payment
-- tables: flows
-- per: worker
-- flags: RF091
-- archetype: R-ITW
SELECT r.worker, r.receiver AS observed, list_rows(f.file, f.row) AS evidence,
  'value representing ' || min(r.least) // 10 || ' to ' || max(r.most) // 10 || ' % of the wages reached ' || r.receiver || ' (' || max(r.entity)
    || ') within 72 hours, under ' || max(r.methods) AS detail,
  CAST(min(f.ts) AS VARCHAR) AS at
FROM wage_reach r
JOIN flows f ON f.worker = r.worker AND f.receiver = r.receiver AND f.hours <= 72 AND f.method <> 'poison'
-- `poison` bounds reach and is no account of value. Every accounting method must agree on at least half.
WHERE r.entity IS NOT NULL AND r.least >= 500
GROUP BY r.worker, r.receiver
ORDER BY r.worker, r.receiver
