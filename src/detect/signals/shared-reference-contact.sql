-- id: shared-reference-contact
-- title: Several people name the same reference
-- claim: the references know this person from work
-- source: reference
-- cause: identity
-- bits: 2.0 (why: honest candidates from one former employer name one manager, about one in ten where firms hire from a neighbour; four
--   in ten among known cases whose references were looked at)
-- attack: T1585
-- reference: State/Treasury/FBI advisory of May 2022; DTEX, Exposing DPRK's Cyber Syndicate (2025)
-- innocent: former-colleagues
-- next: reach the former employer through its switchboard, not through the contact given
-- tables: referees
-- per: worker
-- flags: RF014, RF015
SELECT s.worker, s.value AS observed, list_rows(h.file, h.row, h.records) AS evidence,
  'the same contact vouches for ' || string_agg(DISTINCT s.other, ', ' ORDER BY s.other) AS detail
FROM sharings s
JOIN holdings h ON h.kind = s.kind AND h.value = s.value AND h.worker IN (s.worker, s.other)
WHERE s.kind = 'reference_contact' AND NOT s.same_home AND NOT s.same_firm
GROUP BY s.worker, s.value
ORDER BY s.worker, s.value
