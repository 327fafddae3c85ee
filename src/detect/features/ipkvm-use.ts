/** Events that describe hardware: a program may bear any vendor's name. */
const HARDWARE = `worker IS NOT NULL AND process IS NULL AND (vendor IS NOT NULL OR model IS NOT NULL OR usb_vid IS NOT NULL)`

/**
 * Connections of hardware with the identity of an IP-KVM. Reads the temporary tables \`ipkvm_usb\` and \`ipkvm_edid\`. \`part\` is usb or
 * display.
 */
export const IPKVM_USE = `
WITH hardware AS (
  SELECT worker, coalesce(serial, device) AS host, serial, action, usb_vid, usb_pid, ts, file, row,
    lower(coalesce(vendor, '')) AS vendor, lower(concat_ws(' ', vendor, model)) AS words
  FROM endpoint_events WHERE ${HARDWARE}
)
SELECT DISTINCT h.worker, h.host, h.serial, k.device AS identity, 'usb' AS part, CAST(h.ts AS VARCHAR) AS ts, h.file, h.row
FROM hardware h JOIN ipkvm_usb k
  ON (k.vid IS NULL OR (h.usb_vid = k.vid AND h.usb_pid = k.pid)) AND (k.words IS NULL OR contains(h.words, k.words))
UNION
SELECT DISTINCT h.worker, h.host, h.serial, k.device, 'display', CAST(h.ts AS VARCHAR), h.file, h.row
FROM hardware h JOIN ipkvm_edid k
  ON h.action LIKE '%monitor%' AND starts_with(h.vendor, k.vendor) AND contains(h.words, k.words)
ORDER BY worker, host, part, ts, file, row`

export const IPKVM_USE_COLUMNS = {
  worker: 'VARCHAR',
  host: 'VARCHAR',
  serial: 'VARCHAR',
  identity: 'VARCHAR',
  part: 'VARCHAR',
  ts: 'TIMESTAMP',
  file: 'VARCHAR',
  row: 'BIGINT',
} as const
