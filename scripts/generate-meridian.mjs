// Writes the example company: node scripts/generate-meridian.mjs [--out DIR]. Same bytes every time.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { generateMeridian } from './meridian/index.mjs'

const examples = fileURLToPath(new URL('../examples/', import.meta.url))
const { values } = parseArgs({ options: { out: { type: 'string', default: examples } } })

let bytes = 0
for (const [path, content] of generateMeridian()) {
  const file = join(values.out, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  bytes += Buffer.byteLength(content)
}
process.stdout.write(`${values.out}: ${(bytes / 1e6).toFixed(2)} MB\n`)
