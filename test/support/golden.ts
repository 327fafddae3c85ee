import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { ROOT } from './bridle.js'

/**
 * Compares a text with the committed `test/golden/NAME.txt`, whole. `UPDATE_GOLDEN=1 npx vitest run --project golden` writes the files
 * instead: read the diff before you commit it.
 */
export function expectGolden(name: string, text: string): void {
  const file = path.join(ROOT, 'test/golden', `${name}.txt`)
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  expect(existsSync(file), `${name}.txt is missing: run with UPDATE_GOLDEN=1`).toBe(true)
  expect(text, `differs from test/golden/${name}.txt (UPDATE_GOLDEN=1 writes it anew)`).toBe(
    readFileSync(file, 'utf8'),
  )
}
