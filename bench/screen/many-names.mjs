import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { engine, SHARED } from './load.mjs'
import { loadLegacy } from './load-list.mjs'

const { TABLES } = await engine('core/tables.js')
const LISTS = path.join(SHARED, 'lists')

/** @param {string} file path below the shared lists */
const read = (file) => {
  const bytes = readFileSync(path.join(LISTS, file))
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/**
 * Cells of a CSV text with quoted cells.
 * @param {string} text
 * @returns {string[][]}
 */
function csv(text) {
  const rows = []
  let row = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (quoted && c === '"' && text[i + 1] === '"') {
      cell += c
      i++
    } else if (c === '"') quoted = !quoted
    else if (!quoted && c === ',') {
      row.push(cell)
      cell = ''
    } else if (!quoted && c === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
    } else if (c !== '\r') cell += c
  }
  return rows
}

/** @param {'list_entities' | 'list_names'} table */
const blank = (table) =>
  Object.fromEntries(Object.keys(TABLES[table].columns).map((column) => [column, null]))

/**
 * As many names as OFAC's lists have today (43,706), out of what lies in the shared data: SDN of July 2021 with the aliases of December 2025,
 * the consolidated list, the UN list and the EU regulations, each name once per entity. Only names count here; the parts are taken apart
 * plainly, because reading lists is measured elsewhere.
 *
 * @param {number} most
 */
export async function manyNames(most = 43_706) {
  const base = await loadLegacy(path.join(LISTS, 'ofac-sdn-2021-07'))
  const entities = [...base.list_entities]
  const names = [...base.list_names]
  const known = new Set(entities.map(({ list, entity }) => `${list}|${entity}`))
  const seen = new Set(names.map(({ entity, name }) => `${entity}|${name}`))
  const add = (list, entity, schema, name, row) => {
    const caption = name.replace(/\s+/g, ' ').trim()
    if (caption === '' || seen.has(`${entity}|${caption}`)) return
    seen.add(`${entity}|${caption}`)
    if (!known.has(`${list}|${entity}`)) {
      known.add(`${list}|${entity}`)
      entities.push({
        ...blank('list_entities'),
        list,
        entity,
        schema,
        caption,
        partial: false,
        file: list,
        row,
      })
    }
    names.push({ ...blank('list_names'), list, entity, name: caption, weak: false, file: list, row })
  }
  const sdn = base.list_entities[0]?.list ?? ''
  csv(read('ofac-sdn-2025-12/alt.csv.gz')).forEach(([entity, , , name = ''], i) => {
    add(sdn, entity, 'LegalEntity', name, i + 1)
  })
  csv(read('ofac-cons/cons_prim.csv.gz')).forEach(([entity, name = '', type], i) => {
    add('cons', entity, type?.trim() === 'individual' ? 'Person' : 'Organization', name, i + 1)
  })
  csv(read('ofac-cons/cons_alt.csv')).forEach(([entity, , , name = ''], i) => {
    add('cons', entity, 'LegalEntity', name, i + 1)
  })
  const tag = (text, name) =>
    [...text.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, value]) => value ?? '')
  ;[
    ...read('un/un_consolidated_2026-02-27.xml.gz').matchAll(/<(INDIVIDUAL|ENTITY)>([\s\S]*?)<\/\1>/g),
  ].forEach(([, kind, body = ''], i) => {
    const [id = ''] = tag(body, 'DATAID')
    const schema = kind === 'ENTITY' ? 'Organization' : 'Person'
    const parts = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'].flatMap((one) => tag(body, one))
    for (const name of [parts.join(' '), ...tag(body, 'ALIAS_NAME')]) add('un', id, schema, name, i + 1)
  })
  for (const folder of ['consolidated', 'amendments'])
    for (const file of readdirSync(path.join(LISTS, 'eu', folder)).sort()) {
      const [header = [], ...rows] = csv(read(`eu/${folder}/${file}`))
      const at = (/** @type {string} */ column) => header.indexOf(column)
      rows.forEach((cells, i) => {
        for (const column of ['name', 'alias', 'previousName'])
          for (const name of (cells[at(column)] ?? '').split(/[;\n]/))
            add('eu', `${file}-${i}`, cells[at('schema')] ?? '', name, i + 1)
      })
    }
  const kept = names.slice(0, most)
  return { ...base, list_entities: entities, list_names: kept }
}

export const hasLists = existsSync(LISTS)
