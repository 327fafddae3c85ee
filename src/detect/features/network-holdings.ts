import { MAX_ROWS } from '../../core/evidence.js'
import { expandMacros } from '../expand-macros.js'

/**
 * A line or access point is somebody's when they are on it on many days: at least so many, and at least two days in five of all.
 * A café or a mobile operator's shared address stays below that; so one event never makes a link (a signal counts per exposure).
 */
const FEWEST_SIGN_IN_DAYS = 5
const FEWEST_SIGHTING_DAYS = 3
const enough = (fewest: number): string => `on_it.days >= ${fewest} AND on_it.days * 5 >= every.days * 2`

// Access points that hide themselves: Android and macOS report these when they may not tell (developer.android.com, WifiInfo.getBSSID).
const NO_BSSID = `('00:00:00:00:00:00', '02:00:00:00:00:00', 'ff:ff:ff:ff:ff:ff')`

/** Addresses that are not public say nothing about where somebody is; \`special_ranges\` is a temporary table of them. */
const isPublic = (column: string): string =>
  `NOT EXISTS (SELECT 1 FROM special_ranges r WHERE ${column} BETWEEN r.first_hex AND r.last_hex)`

/** No range that says VPN, hosting, relay or egress holds the address. */
const isHomeLine = (column: string): string => `NOT EXISTS (
    SELECT 1 FROM networks n WHERE ${column} BETWEEN n.first_hex AND n.last_hex AND n.kind <> 'residential'
  )`

/** The days are those of the claimed place, so that no time zone has an advantage. */
const localDay = (ts: string): string => expandMacros(`local_day(${ts}, p.clock)`)

const spans = (events: string, kind: string, use: string, fewest: number): string => `
SELECT * FROM (
  WITH seen AS (${events}),
  every AS (SELECT worker, count(DISTINCT day) AS days FROM seen GROUP BY worker),
  on_it AS (
    SELECT worker, value, count(DISTINCT day) AS days, min(ts) AS valid_from, max(ts) + INTERVAL 1 DAY AS valid_to
    FROM seen GROUP BY worker, value
  ),
  mine AS (SELECT on_it.* FROM on_it JOIN every USING (worker) WHERE ${enough(fewest)}),
  several AS (SELECT value FROM mine GROUP BY value HAVING count(*) > 1),
  behind AS (
    SELECT DISTINCT mine.worker, mine.value, mine.valid_from, mine.valid_to, seen.file, seen.row
    FROM seen JOIN mine USING (worker, value) SEMI JOIN several USING (value)
  ),
  counted AS (
    SELECT *, row_number() OVER holding AS place, count(*) OVER (PARTITION BY worker, value) AS total
    FROM behind WINDOW holding AS (PARTITION BY worker, value ORDER BY file, row)
  )
  SELECT '${kind}' AS kind, value, worker, '${use}' AS use, valid_from, valid_to, file, row,
    -- The last one that is cited stands for all that are not.
    CASE WHEN place = ${MAX_ROWS} THEN total - ${MAX_ROWS - 1} ELSE 1 END AS records
  FROM counted WHERE place <= ${MAX_ROWS}
)`

const SIGN_IN_LINES = spans(
  `
    SELECT s.worker, s.ip AS value, ${localDay('s.ts')} AS day, s.ts, s.file, s.row
    FROM sign_ins s JOIN people p USING (worker)
    WHERE s.outcome = 'success' AND s.ip IS NOT NULL AND coalesce(s.network_kind, 'residential') = 'residential'
      AND ${isPublic('s.ip_hex')}`,
  'ip',
  'sign-in',
  FEWEST_SIGN_IN_DAYS,
)

const DEVICE_LINES = spans(
  `
    SELECT s.worker, s.ip AS value, ${localDay('s.ts')} AS day, s.ts, s.file, s.row
    FROM device_sightings s JOIN people p USING (worker)
    WHERE s.ip IS NOT NULL AND ${isPublic('s.ip_hex')} AND ${isHomeLine('s.ip_hex')}`,
  'ip',
  'device',
  FEWEST_SIGHTING_DAYS,
)

const ACCESS_POINTS = spans(
  `
    SELECT s.worker, s.bssid AS value, ${localDay('s.ts')} AS day, s.ts, s.file, s.row
    FROM device_sightings s JOIN people p USING (worker)
    WHERE s.bssid IS NOT NULL AND s.bssid NOT IN ${NO_BSSID}`,
  'bssid',
  'device',
  FEWEST_SIGHTING_DAYS,
)

const MACHINES = spans(
  `
    SELECT s.worker, s.product || '/' || s.device AS value, ${localDay('s.ts')} AS day, s.ts, s.file, s.row
    FROM sign_ins s JOIN people p USING (worker)
    WHERE s.outcome = 'success' AND s.device <> ''`,
  'device',
  'sign-in',
  FEWEST_SIGHTING_DAYS,
)

/** Lines, access points and machines on which several workers live. */
export const NETWORKS = [SIGN_IN_LINES, DEVICE_LINES, ACCESS_POINTS, MACHINES].join('\nUNION ALL\n')
