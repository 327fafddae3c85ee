-- id: sign-in-after-end
-- title: The account signed in after the last day
-- claim: access ended with the work
-- source: sign-in
-- cause: identity
-- bits: 2.0 (why: one account of a former worker in 25 by late off-boarding; one in six after workers in known cases were dismissed)
-- attack: T1078
-- reference: DTEX i3, when trusted hires turn rogue
-- innocent: late-offboarding, data-entry
-- next: close the account; look at what was read and copied
-- tables: sign_ins, workers
-- per: worker
-- flags: RF099
-- archetype: M-ITW
SELECT s.worker, 'after the last day' AS observed, list_rows(s.file, s.row) AS evidence,
  'signed in up to ' || date_diff('day', max(p.ended_on), max(local_day(s.ts, p.clock))) || ' days after the last day' AS detail,
  'last day ' || max(p.ended_on) AS claimed, 'signed in ' || CAST(max(s.ts) AS VARCHAR) AS seen, CAST(min(s.ts) AS VARCHAR) AS at
FROM sign_ins s
JOIN people p USING (worker)
-- Two days: the last evening, and a clock that is an estimate.
WHERE s.outcome = 'success' AND local_day(s.ts, p.clock) >= p.ended_on + 2
GROUP BY s.worker
ORDER BY s.worker
