-- id: remote-tool-after-hire
-- title: A remote-control program ran within 30 days of the first day
-- claim: only the person works on the machine
-- source: device
-- cause: remote-control
-- bits: 4.0 (why: one honest new worker in 40 brings such a program along; at farms it is installed in the first weeks, about
--   two laptops in five)
-- attack: T1219.002
-- reference: The Hacker News, August 2026, on a research front company; red-flags.csv RF064
-- innocent: it-work, firm-tool, assistive-control
-- next: ask what it is for; look who connected, in the log of the program
-- tables: endpoint_events, workers
-- per: worker
-- flags: RF064
SELECT u.worker, u.tool AS observed, list_rows(u.file, u.row) AS evidence,
  u.tool || ' first ran ' || date_diff('day', max(p.hired_on), min(local_day(u.ts, p.clock))) || ' days after the first day' AS detail,
  CAST(min(u.ts) AS VARCHAR) AS at
FROM remote_tool_use u
JOIN people p ON p.worker = u.worker AND local_day(u.ts, p.clock) BETWEEN p.hired_on AND p.hired_on + 30
GROUP BY u.worker, u.tool
ORDER BY u.worker, u.tool
