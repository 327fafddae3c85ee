-- id: reference-contact-of-two-firms
-- title: One contact answers for references at different firms
-- claim: the references work at different firms
-- source: reference
-- cause: identity
-- bits: 5.0 (why: a telephone or mailbox that answers for two unrelated firms is about one honest reference in 200; fronts that
--   vouch for people in known cases are run from one desk, about one in six)
-- attack: T1585
-- reference: SentinelLABS, DPRK IT workers, a network of active front companies (November 2024)
-- innocent: former-colleagues, data-entry
-- next: reach both firms through numbers that are not from the application
-- tables: referees
-- per: worker
-- flags: RF014, RF015
WITH contacts AS (
  SELECT worker, phone AS contact, domain, file, row FROM referees WHERE phone IS NOT NULL
  UNION ALL
  SELECT worker, email, domain, file, row FROM referees WHERE email IS NOT NULL
), several AS (
  SELECT contact, count(DISTINCT domain) AS firms FROM contacts
  WHERE domain NOT IN (SELECT domain FROM domains WHERE kind IN ('freemail', 'disposable') AND domain IS NOT NULL)
  GROUP BY contact HAVING count(DISTINCT domain) > 1
)
SELECT mine.worker, mine.contact AS observed, list_rows(c.file, c.row) AS evidence,
  'the contact answers for ' || max(several.firms) || ' firms' AS detail
FROM (SELECT DISTINCT worker, contact FROM contacts WHERE worker IS NOT NULL) mine
JOIN several USING (contact)
JOIN contacts c USING (contact)
GROUP BY mine.worker, mine.contact
ORDER BY mine.worker, mine.contact
