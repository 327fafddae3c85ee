-- id: disposable-email
-- title: The person uses a disposable e-mail address
-- claim: the person can be reached there
-- source: hr
-- cause: identity
-- bits: 2.0 (why: one honest applicant in 50 protects their inbox like this; one in twelve among known cases)
-- attack: T1585.002
-- reference: The Raven File, DPRK IT workers unveiled (August 2025)
-- innocent: privacy-mail
-- next: ask for a second way to reach the person
-- tables: identifiers, domains
-- per: worker
-- flags: RF003
SELECT i.worker, i.value AS observed, list_rows(e.file, e.row) AS evidence,
  'the domain is listed as disposable' AS detail
FROM identifiers i
JOIN domains d ON d.kind = 'disposable' AND split_part(i.value, '@', 2) = d.domain,
LATERAL (SELECT i.file AS file, i.row AS row UNION ALL SELECT d.file, d.row) e
WHERE i.kind = 'email' AND i.worker IS NOT NULL
GROUP BY i.worker, i.value
ORDER BY i.worker, i.value
