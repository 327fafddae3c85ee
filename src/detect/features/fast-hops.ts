/** Airliners fly 900 km/h; below 500 km the location of a network address is too coarse (proposal of red-flags.csv, RF048). */
const FASTEST_KM_H = 900
const LEAST_KM = 500

/**
 * Pairs of consecutive sign-ins whose distance nobody travels in the time between. Sign-ins over VPN, hosting, relays and the
 * firm's own egress are left out first: their place is that of a machine.
 */
export const FAST_HOPS = `
WITH plain AS (
  SELECT worker, ts, lat, lon, file, row FROM sign_ins
  WHERE worker IS NOT NULL AND outcome = 'success' AND lat IS NOT NULL AND lon IS NOT NULL
    AND coalesce(network_kind, 'residential') = 'residential' AND NOT coalesce(is_proxy, FALSE)
), steps AS (
  SELECT *, lag(ts) OVER w AS from_ts, lag(lat) OVER w AS from_lat, lag(lon) OVER w AS from_lon,
    lag(file) OVER w AS from_file, lag(row) OVER w AS from_row
  FROM plain WINDOW w AS (PARTITION BY worker ORDER BY ts, file, row)
), measured AS (
  SELECT *, date_diff('second', from_ts, ts) AS seconds,
    12742 * asin(sqrt(least(1, pow(sin(radians(lat - from_lat) / 2), 2)
      + cos(radians(from_lat)) * cos(radians(lat)) * pow(sin(radians(lon - from_lon) / 2), 2)))) AS km
  FROM steps WHERE from_ts IS NOT NULL
)
SELECT worker, CAST(round(km) AS BIGINT) AS distance_km, seconds // 60 AS minutes, CAST(ts AS VARCHAR) AS ts,
  from_file, from_row, file, row
FROM measured WHERE km > ${LEAST_KM} AND km * 3600 > ${FASTEST_KM_H} * seconds
ORDER BY worker, ts, file, row`

export const FAST_HOP_COLUMNS = {
  worker: 'VARCHAR',
  distance_km: 'BIGINT',
  minutes: 'BIGINT',
  ts: 'VARCHAR',
  from_file: 'VARCHAR',
  from_row: 'BIGINT',
  file: 'VARCHAR',
  row: 'BIGINT',
} as const
