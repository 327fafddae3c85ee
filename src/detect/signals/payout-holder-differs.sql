-- id: payout-holder-differs
-- title: The account holder has another name
-- claim: each worker is paid on an account of their own
-- source: payroll
-- cause: money
-- bits: 3.0 (why: one honest worker in 32 is paid to a spouse with another name, a business or an agent; one in four among known cases)
-- attack: T1657
-- reference: State/Treasury/FBI advisory of May 2022
-- innocent: family-account, name-change, payroll-agent
-- next: ask the person whose account it is
-- tables: payouts
-- per: worker
-- flags: RF089
SELECT worker, holder AS observed, list_rows(file, row) AS evidence,
  'no part of the holder''s name is on file for the worker' AS detail
FROM other_holders
GROUP BY worker, holder
ORDER BY worker, holder
