import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { generatedDocs } from '../../scripts/generate-docs.mjs'
import { ROOT } from '../support/bridle.js'

const NAMES = ['docs/formats.md', 'docs/schemas/case.schema.json']

let fresh: Record<string, string> = {}
beforeAll(async () => {
  fresh = await generatedDocs(ROOT)
})

test('what is generated is what this test knows, and docs/schemas holds nothing else', () => {
  expect(Object.keys(fresh).sort()).toEqual(NAMES)
  const schemas = existsSync(path.join(ROOT, 'docs/schemas'))
    ? readdirSync(path.join(ROOT, 'docs/schemas'))
    : []
  expect(schemas.map((name) => `docs/schemas/${name}`)).toEqual(
    NAMES.filter((name) => name.includes('/schemas/')),
  )
})

test.each(NAMES)('%s is what the code declares (npm run docs writes it)', (name) => {
  const file = path.join(ROOT, name)
  expect(existsSync(file), `${name} is missing: npm run docs`).toBe(true)
  expect(readFileSync(file, 'utf8')).toBe(fresh[name])
})
