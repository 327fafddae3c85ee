-- id: listed-wallet
-- title: The worker's own wallet is on a sanctions list
-- claim: the wallet is the worker's own
-- source: screening
-- cause: money
-- bits: 9.0 (why: wallets are exact; a mistake would be one of the list or of payroll)
-- attack: T1657
-- reference: the list named in the row
-- innocent: list-mistake
-- next: stop the payment; ask counsel about reporting
-- tables: screen_hits
-- per: worker
-- flags: RF091
-- archetype: R-ITW
SELECT worker, value AS observed, list_rows(file, row) AS evidence,
  'listed as ' || string_agg(DISTINCT list || ' ' || entity, ', ' ORDER BY list || ' ' || entity) AS detail
FROM screen_hits
WHERE worker IS NOT NULL AND kind = 'wallet' AND corroborated
GROUP BY worker, value
ORDER BY worker, value
