import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { sharedData } from '../shared-data.js'
import { bridle, ROOT } from '../support/bridle.js'
import { copyMeridian, tempFolders } from '../support/folders.js'

const README = path.join(ROOT, 'README.md')
const text = existsSync(README) ? readFileSync(README, 'utf8') : ''

/** Words of a command line, as a shell cuts them; comments, pipes and redirections are left out. */
function wordsOf(line: string): string[] {
  const [command = ''] = line.split(/\s(?:#|\||>)/)
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '')
}

/** Commands that a reader is told to run, in the order of the page. */
const COMMANDS = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
  .flatMap(([, block = '']) => block.replaceAll('\\\n', ' ').split('\n'))
  .map((line) => line.trim().replace(/^\$ /, ''))
  .filter((line) => /^(?:npx bridle|node bin\/bridle\.js)\s/.test(line))
  .map((line) => ({ line, words: wordsOf(line.replace(/^(?:npx bridle|node bin\/bridle\.js)\s/, '')) }))

const folder = tempFolders()

/** A checkout as the reader has it: the examples below, the shared data beside it. */
function checkout(): string {
  const root = folder('checkout')
  copyMeridian(path.join(root, 'examples/meridian'))
  for (const name of ['bench', 'docs'])
    if (existsSync(path.join(ROOT, name)))
      cpSync(path.join(ROOT, name), path.join(root, name), { recursive: true })
  const data = sharedData()
  if (data !== undefined) {
    mkdirSync(path.join(root, '../shared'))
    symlinkSync(data, path.join(root, '../shared/data'))
  }
  return root
}

test('README.md has commands to run', () => {
  expect(COMMANDS.length).toBeGreaterThanOrEqual(4)
  const verbs = new Set(COMMANDS.map(({ words }) => words[0]))
  expect([...verbs].sort()).toEqual(['detect', 'investigate', 'screen', 'trace'])
})

for (const { line, words } of COMMANDS) {
  const needs = /\.\.\/shared\/(\S+?)["']?(?:\s|$)/.exec(line)?.[1]
  const missing = needs !== undefined && !existsSync(path.join(ROOT, '../shared', needs))
  test.skipIf(missing)(`${line}${missing ? ' (skipped: ../shared is not there)' : ''}`, async () => {
    const { code, stdout, stderr } = await bridle(words, { cwd: checkout() })
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('bridle:')])
    expect(stdout.trim()).not.toBe('')
    // One value per line or one value in all: either can be piped into a JSON tool.
    if (words.includes('--json')) for (const one of stdout.trim().split('\n')) JSON.parse(one)
  })
}

test.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'])(
  'links of %s lead somewhere',
  (page) => {
    const links = [...readFileSync(path.join(ROOT, page), 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    const dead = links
      .map(([, to = '']) => to)
      .filter((to) => !/^[a-z]+:/.test(to) && !existsSync(path.join(ROOT, to)))
    expect(dead).toEqual([])
  },
)
