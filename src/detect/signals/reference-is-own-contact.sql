-- id: reference-is-own-contact
-- title: The contact of a reference is the candidate's own
-- claim: the references are other people
-- source: reference
-- cause: identity
-- bits: 5.0 (why: about one honest application in 500 repeats a contact by mistake or names the candidate's own business; one in
--   fifteen among known cases that vouch for themselves)
-- attack: T1585
-- reference: State/Treasury/FBI advisory of May 2022
-- innocent: own-business, data-entry
-- next: ask for a reference at the former employer's switchboard
-- tables: referees, identifiers
-- per: worker
-- flags: RF014, RF015
SELECT r.worker, i.value AS observed, list_rows(e.file, e.row) AS evidence,
  'the candidate gave this contact as their own and as that of a reference' AS detail
FROM referees r
JOIN identifiers i ON i.worker = r.worker AND i.kind IN ('email', 'phone') AND i.value IN (r.email, r.phone),
LATERAL (SELECT r.file AS file, r.row AS row UNION ALL SELECT i.file, i.row) e
GROUP BY r.worker, i.value
ORDER BY r.worker, i.value
