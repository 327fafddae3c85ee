/** A tool on more than a third of the machines, and on at least so many, is one that the firm deploys, listed or not. */
const DEPLOYED_SHARE = 3
const DEPLOYED_HOSTS = 5

/** Of the starts of one tool on one machine, these first ones are kept. */
const KEPT = 20

/**
 * Starts of remote-control programs that the firm did not deploy, by worker and machine. Reads the temporary tables \`remote_tools\`
 * and \`deployed_tools\`.
 */
export const REMOTE_TOOL_USE = `
WITH starts AS (
  SELECT worker, coalesce(serial, device) AS host, ts, file, row,
    regexp_replace(lower(process), '\\.(exe|app)$', '') AS process
  FROM endpoint_events WHERE process IS NOT NULL
), used AS (
  SELECT starts.*, t.tool FROM starts JOIN remote_tools t USING (process)
  WHERE starts.process NOT IN (SELECT tool FROM deployed_tools) AND lower(t.tool) NOT IN (SELECT tool FROM deployed_tools)
), hosts AS (SELECT count(DISTINCT host) AS hosts FROM starts),
deployed AS (
  SELECT tool FROM used, hosts GROUP BY tool, hosts.hosts
  HAVING count(DISTINCT host) >= ${DEPLOYED_HOSTS} AND count(DISTINCT host) * ${DEPLOYED_SHARE} > hosts.hosts
)
SELECT worker, host, tool, CAST(ts AS VARCHAR) AS ts, file, row FROM used ANTI JOIN deployed USING (tool)
WHERE worker IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY worker, host, tool ORDER BY ts NULLS LAST, file, row) <= ${KEPT}
ORDER BY worker, host, tool, ts, file, row`

export const REMOTE_TOOL_USE_COLUMNS = {
  worker: 'VARCHAR',
  host: 'VARCHAR',
  tool: 'VARCHAR',
  ts: 'TIMESTAMP',
  file: 'VARCHAR',
  row: 'BIGINT',
} as const
