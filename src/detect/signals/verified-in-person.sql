-- id: verified-in-person
-- title: The person was verified in person
-- claim: the person is who they say
-- source: identity
-- cause: identity
-- bits: -6.0 (why: most honest workers can be seen with their document; others need a stand-in, about one in 64)
-- attack: none
-- reference: FBI PSA of 23 January 2025, recommended measures
-- innocent: none-known
-- next: nothing; the check counts for the person
-- tables: documents
-- per: worker
SELECT worker, 'verified in person' AS observed, list_rows(file, row) AS evidence,
  'seen with the document' AS detail, CAST(min(ts) AS VARCHAR) AS at
FROM documents
WHERE worker IS NOT NULL AND kind = 'in_person_check'
GROUP BY worker
ORDER BY worker
