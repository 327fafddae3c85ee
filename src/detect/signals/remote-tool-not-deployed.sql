-- id: remote-tool-not-deployed
-- title: A remote-control program runs that the firm did not deploy
-- claim: only the person works on the machine
-- source: device
-- cause: it-work
-- bits: 3.0 (why: one technical worker in twelve has one, for family or customers; two in three of the laptops found at farms)
-- attack: T1219.002
-- reference: FBI PSA of 23 January 2025; LOLRMM
-- innocent: it-work, firm-tool, assistive-control
-- next: ask what it is for; look who connected, in the log of the program
-- tables: endpoint_events
-- per: worker
-- flags: RF061
SELECT worker, tool AS observed, list_rows(file, row) AS evidence,
  tool || ' ran on ' || string_agg(DISTINCT host, ', ' ORDER BY host) AS detail, CAST(min(ts) AS VARCHAR) AS at
FROM remote_tool_use
GROUP BY worker, tool
ORDER BY worker, tool
