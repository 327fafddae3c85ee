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
WITH usb AS (
  SELECT worker, coalesce(serial, device) AS host, usb_serial, usb_vid || ':' || usb_pid AS ids, file, row, ts,
    usb_class IN ('keyboard', 'mouse', 'hidclass', 'hid', 'human interface device') AS input,
    usb_class IN ('diskdrive', 'disk', 'mass storage', 'usbstor', 'cdrom') AS storage
  FROM endpoint_events WHERE worker IS NOT NULL AND usb_class IS NOT NULL
), composite AS (
  -- Disks report the serial number of the device that they are part of, and no numbers of their own.
  SELECT host, usb_serial, min(ids) AS ids FROM usb WHERE length(usb_serial) >= 6 AND ids IS NOT NULL GROUP BY ALL
), parts AS (
  SELECT u.*, coalesce(u.ids, c.ids, u.usb_serial) AS unit FROM usb u LEFT JOIN composite c USING (host, usb_serial)
)
SELECT worker, unit AS observed, list_rows(file, row) AS evidence,
  'one device on ' || min(host) || ' is both keyboard or mouse and disk' AS detail, CAST(min(ts) AS VARCHAR) AS at
FROM parts WHERE unit IS NOT NULL AND (input OR storage)
GROUP BY worker, host, unit HAVING bool_or(input) AND bool_or(storage)
ORDER BY worker, unit, host
