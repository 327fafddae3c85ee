import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runNpm } from './run.mjs'
import { whenChanged, writeStamp } from './stamp.mjs'
import { step } from './step.mjs'

// The lock file is obeyed to the letter, development tools are wanted even where NODE_ENV says production,
// and no package may run code, compile or download while it is installed.
const NPM_CI = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund']

/** @typedef {Record<string, { version?: string, integrity?: string, link?: boolean, optional?: boolean, peer?: boolean, devOptional?: boolean }>} Packages */

/**
 * Installs what the engine, the page and the checks need; does nothing when it is already there.
 * @param {string} root
 */
export async function installRoot(root) {
  await installFolder(root, 'install', ['web'])
}

/**
 * Installs what only tests and benches need (the browser).
 * @param {string} root
 */
export async function installTools(root) {
  await installFolder(path.join(root, 'tools'), 'install tools', [])
}

/**
 * @param {string} folder
 * @param {string} label
 * @param {readonly string[]} workspaces
 */
async function installFolder(folder, label, workspaces) {
  const key = installKey(folder, workspaces)
  if (installedByHand(folder, workspaces)) writeStamp(folder, 'install', key)
  await whenChanged({
    root: folder,
    name: 'install',
    key,
    outputs: () => existsSync(path.join(folder, 'node_modules/.package-lock.json')),
    step: async () => {
      await step(label, runNpm(NPM_CI, { cwd: folder }))
    },
  })
}

/**
 * What decides the installed tree: the lock file, what the manifests ask for, and the machine (binaries differ).
 * Scripts and descriptions of package.json do not count.
 * @param {string} folder
 * @param {readonly string[]} workspaces
 */
function installKey(folder, workspaces) {
  const lock = readFileSync(path.join(folder, 'package-lock.json'), 'utf8')
  const wanted = ['', ...workspaces].map((at) => wantedBy(path.join(folder, at, 'package.json')))
  const machine = [process.platform, process.arch, process.versions.modules]
  return createHash('sha256')
    .update(JSON.stringify([lock, wanted, machine]))
    .digest('hex')
}

/** @param {string} file */
function wantedBy(file) {
  const {
    dependencies = {},
    devDependencies = {},
    optionalDependencies = {},
    overrides = {},
  } = readJson(file)
  return { dependencies, devDependencies, optionalDependencies, overrides }
}

/**
 * After `npm install some-package` the tree is already the one of the new lock file: npm keeps its own record of
 * what it installed. Installing everything again would cost minutes and empty node_modules under whoever uses it.
 * @param {string} folder
 * @param {readonly string[]} workspaces
 */
function installedByHand(folder, workspaces) {
  const record = path.join(folder, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  /** @type {Packages} */
  const locked = readJson(path.join(folder, 'package-lock.json')).packages
  /** @type {Packages} */
  const installed = readJson(record).packages
  const manifestsAgree = ['', ...workspaces].every((at) => {
    const wanted = wantedBy(path.join(folder, at, 'package.json'))
    return (
      sameJson(wanted.dependencies, locked[at], 'dependencies') &&
      sameJson(wanted.devDependencies, locked[at], 'devDependencies')
    )
  })
  return (
    manifestsAgree &&
    Object.entries(locked).every(([at, entry]) => {
      if (!at.includes('node_modules/') || entry.link) return true
      const there = installed[at]
      if (there === undefined) return entry.optional === true || entry.devOptional === true
      return there.version === entry.version && there.integrity === entry.integrity
    })
  )
}

/**
 * @param {Record<string, string>} wanted
 * @param {any} locked
 * @param {'dependencies' | 'devDependencies'} field
 */
function sameJson(wanted, locked, field) {
  const has = locked?.[field] ?? {}
  const names = Object.keys(wanted)
  return names.length === Object.keys(has).length && names.every((name) => has[name] === wanted[name])
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
