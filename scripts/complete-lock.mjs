import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { completeLock } from './lib/complete-lock.mjs'
import { ROOT } from './lib/root.mjs'

for (const folder of [ROOT, path.join(ROOT, 'tools')]) {
  const file = path.join(folder, 'package-lock.json')
  if (!existsSync(file)) continue
  const { lock, added } = completeLock(JSON.parse(readFileSync(file, 'utf8')))
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  process.stdout.write(`${path.relative(ROOT, file)}: ${added.length} added\n`)
}
