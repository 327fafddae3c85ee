import { createReadStream, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createGunzip, gunzipSync } from 'node:zlib'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
/** The shared data lies beside the repository. */
export const SHARED = path.resolve(ROOT, '../shared/data')
/** Where the compiled engine is: dist, or what `--dist DIR` says. */
export const DIST = process.argv.includes('--dist')
  ? path.resolve(process.argv[process.argv.indexOf('--dist') + 1] ?? 'dist')
  : path.join(ROOT, 'dist')

/**
 * A module of the compiled engine.
 * @param {string} file path below dist
 */
export const engine = (file) => import(pathToFileURL(path.join(DIST, file)).href)

/**
 * Records of a JSON-lines file of the shared cases, plain or gzipped.
 * @param {string} name
 * @returns {any[]}
 */
export function cases(name) {
  const file = path.join(SHARED, 'cases/screening', name)
  if (!existsSync(file)) throw new Error(`${file} is not there: the benches need ../shared/data`)
  const bytes = readFileSync(file)
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

/**
 * Names of OFAC's legacy files in a folder of the shared lists, with the kind of their entity.
 * @param {string} folder
 */
export async function ofacNames(folder) {
  const kinds = new Map()
  const names = []
  for (const file of ['sdn.csv.gz', 'alt.csv.gz']) {
    const full = path.join(SHARED, 'lists', folder, file)
    if (!existsSync(full)) continue
    const lines = createInterface({ input: createReadStream(full).pipe(createGunzip()) })
    for await (const line of lines) {
      const cells =
        line.match(/"(?:[^"]|"")*"|[^,]+/g)?.map((cell) => cell.replace(/^"|"$/g, '').trim()) ?? []
      if (file.startsWith('sdn') && cells.length > 3) {
        kinds.set(cells[0], cells[2])
        names.push({ name: cells[1], kind: cells[2] })
      } else if (cells.length > 4) names.push({ name: cells[3], kind: kinds.get(cells[0]) })
    }
  }
  return names
}
