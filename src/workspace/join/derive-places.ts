import type { SqlRow } from '../../core/ports.js'
import type { Geo, Point } from '../geo/geo.js'
import type { JoinPort } from './port.js'

const EARTH_KM = 6371.0088

const text = (row: SqlRow, column: string): string | null => {
  const value = row[column]
  return typeof value === 'string' ? value : null
}

const number = (row: SqlRow, column: string): number => Number(row[column])

/** Coordinates for claimed places that have none. */
async function locateClaims(port: JoinPort, geo: Geo): Promise<void> {
  const places = await port.query(`SELECT DISTINCT country, region, city FROM claims
    WHERE lat IS NULL AND city IS NOT NULL AND country IS NOT NULL ORDER BY ALL`)
  const found = places.flatMap((row) => {
    const at = geo.locate(text(row, 'country'), text(row, 'region'), text(row, 'city'))
    return at === undefined ? [] : [{ ...row, lat: at.lat, lon: at.lon }]
  })
  await port.temp(
    'located',
    { country: 'VARCHAR', region: 'VARCHAR', city: 'VARCHAR', lat: 'DOUBLE', lon: 'DOUBLE' },
    found,
  )
  await port.run(`UPDATE claims SET lat = l.lat, lon = l.lon FROM located l
    WHERE claims.lat IS NULL AND claims.country = l.country AND claims.city = l.city AND claims.region IS NOT DISTINCT FROM l.region`)
}

/** The kind of the narrowest known range that holds the address of a sign-in. */
async function deriveNetworks(port: JoinPort): Promise<void> {
  await port.run(`CREATE OR REPLACE TEMP TABLE address_kinds AS
    SELECT a.ip_hex, n.kind
    FROM (SELECT DISTINCT ip_hex FROM sign_ins WHERE ip_hex IS NOT NULL) a
    JOIN networks n ON a.ip_hex >= n.first_hex AND a.ip_hex <= n.last_hex
    QUALIFY row_number() OVER (PARTITION BY a.ip_hex ORDER BY n.first_hex DESC, n.last_hex, n.kind) = 1`)
  await port.run(
    `UPDATE sign_ins SET network_kind = k.kind FROM address_kinds k WHERE k.ip_hex = sign_ins.ip_hex`,
  )
}

/** Time zones of all points that occur, rounded to a hundredth of a degree: zone borders are not that sharp. */
async function zonesOfPoints(port: JoinPort, geo: Geo): Promise<void> {
  const points = await port.query(`SELECT DISTINCT round(lat, 2) AS lat, round(lon, 2) AS lon FROM (
      SELECT lat, lon FROM sign_ins UNION ALL SELECT lat, lon FROM claims)
    WHERE lat IS NOT NULL AND lon IS NOT NULL ORDER BY ALL`)
  const zones = points.flatMap((row) => {
    const point: Point = { lat: number(row, 'lat'), lon: number(row, 'lon') }
    const zone = geo.zoneAt(point)
    return zone === undefined ? [] : [{ ...point, zone }]
  })
  await port.temp('point_zones', { lat: 'DOUBLE', lon: 'DOUBLE', zone: 'VARCHAR' }, zones)
}

/** Distance and clock difference between where somebody signed in and where they said they were at that time. */
async function deriveDistances(port: JoinPort): Promise<void> {
  await port.run(`CREATE OR REPLACE TEMP TABLE claimed_places AS
    SELECT worker, lat, lon, valid_from, valid_to,
           lead(valid_from) OVER (PARTITION BY worker ORDER BY valid_from NULLS FIRST, file, row) AS next_from
    FROM claims WHERE worker IS NOT NULL AND lat IS NOT NULL AND kind IN ('place', 'home_address')
    QUALIFY row_number() OVER (PARTITION BY worker, valid_from ORDER BY kind, file, row) = 1`)
  await port.run(`CREATE OR REPLACE TEMP TABLE observed_places AS
    SELECT s.file, s.row, s.ts, s.lat, s.lon, c.lat AS claimed_lat, c.lon AS claimed_lon
    FROM sign_ins s JOIN claimed_places c ON c.worker = s.worker
      AND (c.valid_from IS NULL OR c.valid_from <= s.ts)
      AND (coalesce(c.valid_to, c.next_from) IS NULL OR coalesce(c.valid_to, c.next_from) > s.ts)
    WHERE s.lat IS NOT NULL AND s.lon IS NOT NULL`)
  // Haversine on the mean Earth radius (IUGG): exact enough for "another city" and stable everywhere on the globe.
  await port.run(`UPDATE sign_ins SET
      distance_km = round(2 * ${EARTH_KM} * asin(sqrt(least(1.0,
        pow(sin(radians(o.lat - o.claimed_lat) / 2), 2) +
        cos(radians(o.lat)) * cos(radians(o.claimed_lat)) * pow(sin(radians(o.lon - o.claimed_lon) / 2), 2)))), 1)
    FROM observed_places o WHERE o.file = sign_ins.file AND o.row = sign_ins.row`)
  await port.run(`UPDATE sign_ins SET offset_delta =
      (epoch(timezone(z.zone, sign_ins.ts::TIMESTAMPTZ)) - epoch(timezone(y.zone, sign_ins.ts::TIMESTAMPTZ))) / 3600.0
    FROM observed_places o, point_zones z, point_zones y
    WHERE o.file = sign_ins.file AND o.row = sign_ins.row
      AND z.lat = round(o.lat, 2) AND z.lon = round(o.lon, 2)
      AND y.lat = round(o.claimed_lat, 2) AND y.lon = round(o.claimed_lon, 2)`)
}

/**
 * Fills the derived columns of `sign_ins` (network_kind, distance_km, offset_delta) and the coordinates of claims. Signals read these
 * and never the places themselves.
 */
export async function derivePlaces(port: JoinPort, geo: Geo): Promise<void> {
  await locateClaims(port, geo)
  await deriveNetworks(port)
  await zonesOfPoints(port, geo)
  await deriveDistances(port)
}
