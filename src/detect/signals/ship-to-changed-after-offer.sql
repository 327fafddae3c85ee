-- id: ship-to-changed-after-offer
-- title: The delivery address was changed after the offer
-- claim: the machine goes to the home named in the application
-- source: shipping
-- cause: relocation
-- bits: 3.0 (why: about one new worker in 16 moves or redirects the parcel between offer and delivery; one in two among known cases)
-- attack: T1656
-- reference: State/Treasury/FBI advisory of May 2022; Secureworks on fraudulent North Korean IT workers (October 2024)
-- innocent: relocation, parcel-elsewhere
-- next: ask who asked for the change, when, and by which channel
-- tables: claims
-- per: worker
-- flags: RF004, RF035
WITH stated AS (
  SELECT worker, value, min(valid_from) AS first_ts FROM claims
  WHERE kind = 'delivery_address' AND worker IS NOT NULL AND value <> '' GROUP BY ALL
)
SELECT n.worker, n.value AS observed, list_rows(c.file, c.row) AS evidence,
  'changed on ' || CAST(min(n.first_ts) AS DATE) AS detail,
  max(o.value) AS claimed, n.value AS seen, CAST(min(n.first_ts) AS VARCHAR) AS at
FROM stated n
JOIN stated o ON o.worker = n.worker AND o.value <> n.value AND (o.first_ts IS NULL OR o.first_ts < n.first_ts)
JOIN people p ON p.worker = n.worker
JOIN claims c ON c.worker = n.worker AND c.kind = 'delivery_address' AND c.value IN (n.value, o.value)
WHERE n.first_ts IS NOT NULL
  AND (p.hired_on IS NULL OR local_day(n.first_ts, p.clock) BETWEEN p.hired_on - 60 AND p.hired_on + 30)
GROUP BY n.worker, n.value
ORDER BY n.worker, n.value
