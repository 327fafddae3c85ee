import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { generatedDocs } from '../../scripts/generate-docs.mjs'
import { ROOT } from '../support/bridle.js'

/** Path → text, as `npm run docs` would write them now. */
const fresh: Readonly<Record<string, string>> = await generatedDocs(ROOT)

test('the tables and the case are among what is generated, and docs/schemas holds nothing else', () => {
  const names = Object.keys(fresh)
  expect(names).toContain('docs/formats.md')
  expect(names).toContain('docs/schemas/case.schema.json')
  const folder = path.join(ROOT, 'docs/schemas')
  const schemas = existsSync(folder) ? readdirSync(folder) : []
  expect(schemas.map((name) => `docs/schemas/${name}`).sort()).toEqual(
    names.filter((name) => name.startsWith('docs/schemas/')).sort(),
  )
})

test.each(Object.keys(fresh))('%s is what the code declares (npm run docs writes it)', (name) => {
  const file = path.join(ROOT, name)
  expect(existsSync(file), `${name} is missing: npm run docs`).toBe(true)
  expect(readFileSync(file, 'utf8')).toBe(fresh[name])
})
