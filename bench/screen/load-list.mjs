import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { engine } from './load.mjs'

const { readRecords } = await engine('ingest/reading/read-records.js')
const { ofacLegacySdn } = await engine('ingest/lists/us-ofac-legacy/index.js')
const { finishLists } = await engine('ingest/lists/finish-lists.js')
const { TABLES } = await engine('core/tables.js')
const { addListTables, NO_LIST_ROWS } = await engine('core/list-tables.js')

/**
 * Rows of a folder of OFAC's legacy files, finished.
 * @param {string} target
 */
export async function loadLegacy(target) {
  const bins = Object.fromEntries(Object.keys(NO_LIST_ROWS).map((name) => [name, []]))
  const files = statSync(target).isDirectory()
    ? readdirSync(target)
        .sort()
        .map((name) => path.join(target, name))
    : [target]
  for (const file of files) {
    const sha = createHash('sha256').update(readFileSync(file)).digest('hex')
    for await (const batch of readRecords(file, { header: 'none' }))
      for (const record of batch) {
        const mapped = record.broken === undefined ? ofacLegacySdn.map(record.value, {}) : {}
        for (const { table, values } of mapped.rows ?? []) {
          const empty = Object.fromEntries(Object.keys(TABLES[table].columns).map((column) => [column, null]))
          bins[table].push({ ...empty, ...values, file: sha, row: record.row })
        }
      }
  }
  return addListTables(bins, finishLists(bins))
}
