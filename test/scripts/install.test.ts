import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { installRoot } from '../../scripts/lib/install.mjs'
import { makeTree } from './tree.js'

const LOCKED = { 'node_modules/yaml': { version: '2.0.0', integrity: 'sha512-x' } }
// Stands where npm stands, and does what `npm ci` does to this folder: empties it, then fills it, or fails half way.
const NPM = `
const fs = require('node:fs')
fs.appendFileSync('calls', process.argv.slice(2, 3) + '\\n')
fs.rmSync('node_modules', { recursive: true, force: true })
fs.mkdirSync('node_modules')
if (fs.existsSync('fail')) process.exit(1)
const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'))
delete packages['']
fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }))
`

function manifest(version: string, more: object = {}): string {
  return JSON.stringify({ name: 'x', dependencies: { yaml: version }, ...more })
}

function lock(version: string, packages: object = LOCKED): string {
  return JSON.stringify({ packages: { '': { dependencies: { yaml: version } }, web: {}, ...packages } })
}

function makeCheckout(): string {
  const root = makeTree({
    'package.json': manifest('2.0.0'),
    'package-lock.json': lock('2.0.0'),
    'web/package.json': '{}',
    'npm-cli.js': NPM,
  })
  vi.stubEnv('npm_execpath', path.join(root, 'npm-cli.js'))
  return root
}

function calls(root: string): number {
  const file = path.join(root, 'calls')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0
}

/** How often npm was called in all, after installing. */
async function callsAfterInstall(root: string): Promise<number> {
  await installRoot(root)
  return calls(root)
}

test('a fresh checkout is installed once', async () => {
  const root = makeCheckout()
  expect(await callsAfterInstall(root)).toBe(1)
  expect(await callsAfterInstall(root)).toBe(1)
  expect(readFileSync(path.join(root, 'calls'), 'utf8')).toBe('ci\n')
})

test('a new lock file is installed, a new script of package.json is not', async () => {
  const root = makeCheckout()
  await installRoot(root)
  writeFileSync(path.join(root, 'package.json'), manifest('2.0.0', { scripts: { x: 'y' } }))
  expect(await callsAfterInstall(root)).toBe(1)
  writeFileSync(path.join(root, 'package.json'), manifest('3.0.0'))
  writeFileSync(
    path.join(root, 'package-lock.json'),
    lock('3.0.0', { 'node_modules/yaml': { version: '3.0.0', integrity: 'sha512-y' } }),
  )
  expect(await callsAfterInstall(root)).toBe(2)
})

test('a deleted node_modules is installed again', async () => {
  const root = makeCheckout()
  await installRoot(root)
  rmSync(path.join(root, 'node_modules'), { recursive: true })
  expect(await callsAfterInstall(root)).toBe(2)
})

test('an install that failed is done again', async () => {
  const root = makeCheckout()
  writeFileSync(path.join(root, 'fail'), '')
  await expect(installRoot(root)).rejects.toThrow('install failed')
  rmSync(path.join(root, 'fail'))
  expect(await callsAfterInstall(root)).toBe(2)
  expect(await callsAfterInstall(root)).toBe(2)
})

test('what npm install just installed is not installed again', async () => {
  const root = makeCheckout()
  await installRoot(root)
  const added = { ...LOCKED, 'node_modules/zod': { version: '4.0.0', integrity: 'sha512-z' } }
  // `npm install zod` changes the three files together.
  writeFileSync(path.join(root, 'package-lock.json'), lock('2.0.0', added))
  writeFileSync(path.join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: added }))
  expect(await callsAfterInstall(root)).toBe(1)
})

test('packages for other machines may be missing, others may not', async () => {
  const root = makeCheckout()
  await installRoot(root)
  const elsewhere = { 'node_modules/x-win32': { version: '1.0.0', integrity: 'sha512-w', optional: true } }
  writeFileSync(path.join(root, 'package-lock.json'), lock('2.0.0', { ...LOCKED, ...elsewhere }))
  expect(await callsAfterInstall(root)).toBe(1)
  const missing = { 'node_modules/needed': { version: '1.0.0', integrity: 'sha512-n' } }
  writeFileSync(path.join(root, 'package-lock.json'), lock('2.0.0', { ...LOCKED, ...missing }))
  expect(await callsAfterInstall(root)).toBe(2)
})
