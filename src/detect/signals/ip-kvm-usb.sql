-- id: ip-kvm-usb
-- title: A remote KVM is connected to the machine
-- claim: the person sits at the machine
-- source: device
-- cause: remote-control
-- bits: 8.0 (why: perhaps one honest worker in 1,000 plugs an IP-KVM into a laptop of the firm; at least one in four of the laptops found
--   at farms had one)
-- attack: T1219.003
-- reference: MITRE ATT&CK T1219.003; docs.pikvm.org/id; project sources named in ipkvm-usb.data.ts
-- innocent: home-lab, assistive-control, usb-gadget
-- next: ask the person to show, on a call, what is plugged into the machine; keep the machine for examination if it cannot be shown
-- tables: endpoint_events
-- per: worker
-- flags: RF065
SELECT worker, identity AS observed, list_rows(file, row) AS evidence,
  'hardware with the identity of ' || identity || ' was connected to ' || string_agg(DISTINCT host, ', ' ORDER BY host) AS detail,
  CAST(min(ts) AS VARCHAR) AS at
FROM ipkvm_use WHERE part = 'usb'
GROUP BY worker, identity
ORDER BY worker, identity
