-- id: laptop-not-to-home
-- title: Equipment went to an address that is not the home on file
-- claim: the person lives where HR has it on file
-- source: shipping
-- cause: relocation
-- bits: 2.0 (why: one honest parcel in eight goes to an office, a relative or a mailbox; one in two among known cases)
-- attack: T1656
-- reference: State/Treasury/FBI advisory of May 2022; Unit 42, North Korean IT workers
-- innocent: parcel-elsewhere, relocation
-- next: ask the person to confirm address and serial number in a video call
-- tables: shipments, claims
-- per: worker
-- flags: RF035
SELECT s.worker, s.to_address AS observed, list_rows(s.file, s.row) AS evidence,
  'parcels delivered there: ' || count(DISTINCT s.tracking) AS detail,
  max(h.value) AS claimed, max(s.to_address) AS seen, CAST(min(s.delivered_at) AS VARCHAR) AS at
FROM shipments s
JOIN claims h ON h.worker = s.worker AND h.kind = 'home_address'
WHERE s.to_address <> '' AND s.to_address NOT IN (SELECT address FROM sites)
GROUP BY s.worker, s.to_address
HAVING NOT bool_or(h.value = s.to_address)
ORDER BY s.worker, s.to_address
