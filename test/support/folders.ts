import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { ROOT } from './bridle.js'

/** The folder of the example company. */
export const MERIDIAN = path.join(ROOT, 'examples/meridian')

/** Makes new folders that are gone when the test file ends; call it once at the top of the file. */
export function tempFolders(): (name?: string) => string {
  const root = mkdtempSync(path.join(tmpdir(), 'bridle-test-'))
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  let made = 0
  return (name = 'records') => {
    const folder = path.join(root, String(made++), name)
    mkdirSync(folder, { recursive: true })
    return folder
  }
}

/** Writes files below a folder. */
export function fill(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return folder
}

/** Copies the example company, without what an earlier run left there. */
export function copyMeridian(folder: string, parts: readonly string[] = ['.']): string {
  for (const part of parts)
    cpSync(path.join(MERIDIAN, part), path.join(folder, part), {
      recursive: true,
      filter: (source) => path.basename(source) !== '.bridle',
    })
  return folder
}

/** Paths of all files below a folder, sorted, with `/`. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .map((file) => file.split(path.sep).join('/'))
    .sort()
