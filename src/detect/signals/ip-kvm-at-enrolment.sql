-- id: ip-kvm-at-enrolment
-- title: A remote KVM was connected within an hour of the first enrolment
-- claim: the person unpacked the machine and sits at it
-- source: device
-- cause: remote-control
-- bits: 9.0 (why: a home laboratory meets a new laptop in its first hour in perhaps one honest case in 4,000; at farms it is
--   the first thing that happens, about one laptop in eight or more)
-- attack: T1219.003
-- reference: MITRE ATT&CK T1219.003; U.S. Department of Justice, 30 June 2025
-- innocent: home-lab
-- next: ask who unpacked the machine; keep it for examination
-- tables: endpoint_events, devices
-- per: worker
-- flags: RF065
SELECT k.worker, k.host AS observed, list_rows(e.file, e.row) AS evidence,
  k.host || ' met ' || string_agg(DISTINCT k.identity, ', ' ORDER BY k.identity) || ' '
    || min(date_sub('minute', d.enrolled_at, k.ts)) || ' minutes after its first enrolment' AS detail,
  'enrolled ' || CAST(min(d.enrolled_at) AS VARCHAR) AS claimed, 'connected ' || CAST(min(k.ts) AS VARCHAR) AS seen,
  CAST(min(k.ts) AS VARCHAR) AS at
FROM ipkvm_use k
JOIN devices d ON d.serial = k.serial AND k.ts BETWEEN d.enrolled_at - INTERVAL 10 MINUTE AND d.enrolled_at + INTERVAL 1 HOUR,
LATERAL (SELECT k.file AS file, k.row AS row UNION ALL SELECT d.file, d.row) e
GROUP BY k.worker, k.host
ORDER BY k.worker, k.host
