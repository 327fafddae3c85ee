-- id: two-remote-tools
-- title: Two remote-control programs that the firm did not deploy run on one machine
-- claim: only the person works on the machine
-- source: device
-- cause: remote-control
-- bits: 5.0 (why: about one honest laptop in 100; about one in three at farms, where one program backs up the other)
-- attack: T1219.002
-- reference: Elastic detection rule "Multiple remote management tool vendors on same host"
-- innocent: it-work, firm-tool
-- next: ask what they are for; look who connected, in the logs of the programs
-- tables: endpoint_events
-- per: worker
-- flags: RF062
SELECT worker, host AS observed, list_rows(file, row) AS evidence,
  'ran ' || string_agg(DISTINCT tool, ', ' ORDER BY tool) AS detail, CAST(min(ts) AS VARCHAR) AS at
FROM remote_tool_use
GROUP BY worker, host HAVING count(DISTINCT tool) >= 2
ORDER BY worker, host
