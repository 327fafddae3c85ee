-- id: ship-to-changed-after-offer
-- title: The delivery address was changed after the offer
-- claim: the machine goes to the home named in the application
-- source: shipping
-- cause: relocation
-- bits: 3.0 (why: about one new worker in 16 moves or redirects the parcel between offer and delivery; one in two among personas)
-- attack: T1656
-- reference: State/Treasury/FBI advisory of May 2022; Secureworks on fraudulent North Korean IT workers (October 2024)
-- innocent: relocation, parcel-elsewhere
-- next: ask who asked for the change, when, and by which channel
-- tables: claims
-- per: worker
-- flags: RF004, RF035
WITH stated AS (
  SELECT worker, value, valid_from, file, row FROM claims
  WHERE kind = 'delivery_address' AND worker IS NOT NULL AND value <> ''
)
SELECT n.worker, n.value AS observed, list_rows(e.file, e.row) AS evidence,
  'changed on ' || CAST(min(n.valid_from) AS DATE) AS detail,
  max(o.value) AS claimed, n.value AS seen, CAST(min(n.valid_from) AS VARCHAR) AS at
FROM stated n
JOIN stated o ON o.worker = n.worker AND o.value <> n.value AND (o.valid_from IS NULL OR o.valid_from < n.valid_from)
JOIN people p ON p.worker = n.worker,
LATERAL (SELECT n.file AS file, n.row AS row UNION ALL SELECT o.file, o.row) e
WHERE n.valid_from IS NOT NULL
  AND (p.hired_on IS NULL OR CAST(n.valid_from AS DATE) BETWEEN p.hired_on - 60 AND p.hired_on + 30)
GROUP BY n.worker, n.value
ORDER BY n.worker, n.value
