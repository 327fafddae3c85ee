import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { build } from '../../scripts/lib/build.mjs'
import { makeTree } from './tree.js'

const TSCONFIG = JSON.stringify({
  compilerOptions: { module: 'NodeNext', target: 'ES2023', rootDir: 'src', outDir: 'dist', types: [] },
  include: ['src'],
})

function makeCheckout(): string {
  return makeTree({
    'package.json': '{ "type": "module" }',
    'package-lock.json': '{}',
    'tsconfig.json': TSCONFIG,
    'tsconfig.build.json': '{ "extends": "./tsconfig.json", "exclude": ["src/**/*.test.ts"] }',
    'src/cli/main.ts': 'export const main = 1\n',
    'src/core/old.ts': 'export const old = 1\n',
    'src/core/old.test.ts': 'export const test = 1\n',
  })
}

test('compiles the source without its tests, and the signals', async () => {
  const root = makeCheckout()
  await build(root)
  expect(readdirSync(path.join(root, 'dist')).sort()).toEqual(['cli', 'core', 'detect'])
  expect(readdirSync(path.join(root, 'dist/core'))).toEqual(['old.js'])
})

test('a file whose source was deleted goes from dist', async () => {
  const root = makeCheckout()
  await build(root)
  rmSync(path.join(root, 'src/core/old.ts'))
  await build(root)
  expect(existsSync(path.join(root, 'dist/core/old.js'))).toBe(false)
  expect(existsSync(path.join(root, 'dist/cli/main.js'))).toBe(true)
})

test('does nothing when nothing changed, and everything when dist is gone', async () => {
  const root = makeCheckout()
  await build(root)
  writeFileSync(path.join(root, 'dist/core/mark.js'), '')
  await build(root)
  // A second compilation would have swept the mark away.
  expect(existsSync(path.join(root, 'dist/core/mark.js'))).toBe(true)
  rmSync(path.join(root, 'dist'), { recursive: true })
  await build(root)
  expect(existsSync(path.join(root, 'dist/cli/main.js'))).toBe(true)
})

test('a source that does not compile fails each time, with what the compiler says', async () => {
  const root = makeCheckout()
  writeFileSync(path.join(root, 'src/cli/main.ts'), "export const main: number = 'x'\n")
  for (const _ of [1, 2]) {
    await expect(build(root)).rejects.toMatchObject({ output: expect.stringContaining('TS2322') })
  }
})
