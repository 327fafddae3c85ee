-- id: ip-kvm-display
-- title: The monitor of the machine is that of a remote KVM
-- claim: the person sits at the machine
-- source: device
-- cause: remote-control
-- bits: 8.0 (why: as for its USB side; the display identity is changed less often)
-- attack: T1219.003
-- reference: docs.pikvm.org/id
-- innocent: home-lab, assistive-control
-- next: ask the person to show, on a call, the monitor that they work with
-- tables: endpoint_events
-- per: worker
-- flags: RF066
SELECT worker, identity AS observed, list_rows(file, row) AS evidence,
  'a monitor with the identity of ' || identity || ' was connected' AS detail, CAST(min(ts) AS VARCHAR) AS at
FROM ipkvm_use WHERE part = 'display'
GROUP BY worker, identity
ORDER BY worker, identity
