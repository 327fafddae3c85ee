-- id: shared-email
-- title: A personal e-mail address or page belongs to several people
-- claim: each person has contacts of their own
-- source: hr
-- cause: identity
-- bits: 6.0 (why: mailboxes are personal; about one pair in a thousand applications shares one by mistake, against one in fifteen among
--   published clusters, which reuse mailboxes with a tag or a portfolio page)
-- attack: T1585
-- reference: State/Treasury/FBI advisory of May 2022; Security Alliance, DPRK IT workers, techniques
-- innocent: same-person, data-entry, household, agency-contact
-- next: compare when each record was made and from which network; ask both people for the address, separately
-- tables: identifiers
-- per: worker
-- flags: RF001, RF003
SELECT s.worker, s.value AS observed, list_rows(h.file, h.row, h.records) AS evidence,
  'the same contact is on record for ' || string_agg(DISTINCT s.other, ', ' ORDER BY s.other) AS detail
FROM sharings s
JOIN holdings h ON h.kind = s.kind AND h.value = s.value AND h.worker IN (s.worker, s.other)
WHERE s.kind IN ('email', 'handle') AND NOT s.same_home
GROUP BY s.worker, s.value
ORDER BY s.worker, s.value
