import { PERSON_TABLE_NAMES, PERSON_TABLES } from './person-tables.js'
import type { JoinPort } from './port.js'

/** Serial numbers of machines that a source names only by host name or native id, and subjects for rows that have only a serial. */
export async function fillSerials(port: JoinPort): Promise<void> {
  await port.run(`CREATE OR REPLACE TEMP TABLE device_names AS
    SELECT name, min(serial) AS serial FROM (
      SELECT lower(device) AS name, serial FROM devices WHERE serial IS NOT NULL AND device IS NOT NULL
      UNION ALL SELECT hostname, serial FROM devices WHERE serial IS NOT NULL AND hostname IS NOT NULL
      UNION ALL SELECT split_part(hostname, '.', 1), serial FROM devices WHERE serial IS NOT NULL AND hostname IS NOT NULL
    ) GROUP BY name HAVING count(DISTINCT serial) = 1`)
  for (const table of ['device_sightings', 'endpoint_events'] as const) {
    await port.run(`UPDATE ${table} SET serial = n.serial FROM device_names n
      WHERE ${table}.serial IS NULL AND n.name = lower(${table}.device)`)
    await port.run(`UPDATE ${table} SET serial = n.serial FROM device_names n
      WHERE ${table}.serial IS NULL AND n.name = split_part(lower(${table}.device), '.', 1)`)
    await port.run(
      `UPDATE ${table} SET subject = 'serial:' || serial WHERE subject IS NULL AND serial IS NOT NULL`,
    )
  }
  await port.run(
    `UPDATE devices SET subject = 'serial:' || serial WHERE subject IS NULL AND serial IS NOT NULL`,
  )
}

/**
 * Sets `worker` in every table about people. Where a key changes hands, the time of the row decides; a row without time joins only when there was
 * one holder ever.
 */
export async function fillWorkers(port: JoinPort): Promise<void> {
  await port.run(`CREATE OR REPLACE TEMP TABLE holders AS
    SELECT key, valid_from, valid_to, min(worker) AS worker,
           count(*) OVER (PARTITION BY key) AS periods
    FROM accounts GROUP BY key, valid_from, valid_to HAVING count(DISTINCT worker) = 1`)
  for (const table of PERSON_TABLE_NAMES) {
    const at = `${table}.${PERSON_TABLES[table]}`
    await port.run(`UPDATE ${table} SET worker = h.worker FROM holders h
      WHERE h.key = ${table}.subject AND (h.periods = 1
        OR (coalesce(h.valid_from <= ${at}, h.valid_from IS NULL AND ${at} IS NOT NULL)
            AND coalesce(h.valid_to > ${at}, h.valid_to IS NULL AND ${at} IS NOT NULL)))`)
  }
}
