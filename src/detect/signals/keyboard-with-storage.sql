-- id: keyboard-with-storage
-- title: A keyboard or mouse is also a mass-storage device
-- claim: the person uses an ordinary keyboard
-- source: device
-- cause: remote-control
-- bits: 5.0 (why: one composite device that is input and disk is about one honest laptop in 300; IP-KVMs with a changed name still offer a
--   virtual drive in about one case in ten)
-- attack: T1219.003
-- reference: chelmzy.tech, detecting spoofed IP-KVMs; class rule of ipkvm-identities.json
-- innocent: usb-gadget, home-lab
-- next: ask for a photograph of the device; compare its numbers with those of its maker
-- tables: endpoint_events
-- per: worker
-- flags: RF067
WITH parts AS (
  SELECT worker, coalesce(serial, device) AS host, file, row, ts,
    CASE WHEN length(usb_serial) >= 6 THEN usb_serial ELSE usb_vid || ':' || usb_pid END AS unit,
    usb_class IN ('keyboard', 'mouse', 'hidclass', 'hid', 'human interface device') AS input,
    usb_class IN ('diskdrive', 'disk', 'mass storage', 'usbstor', 'cdrom') AS storage
  FROM endpoint_events WHERE worker IS NOT NULL AND usb_class IS NOT NULL
)
SELECT worker, unit AS observed, list_rows(file, row) AS evidence,
  'one device on ' || min(host) || ' is both keyboard or mouse and disk' AS detail, CAST(min(ts) AS VARCHAR) AS at
FROM parts WHERE unit IS NOT NULL AND (input OR storage)
GROUP BY worker, host, unit HAVING bool_or(input) AND bool_or(storage)
ORDER BY worker, unit, host
