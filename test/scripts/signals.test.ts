import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { generateSignals } from '../../scripts/lib/signals.mjs'
import { makeTree } from './tree.js'

const MODULE = 'src/detect/signals.generated.ts'

/** What the generated module exports, by evaluating it as everyone who imports it does. */
async function generatedFrom(files: Readonly<Record<string, string>>): Promise<unknown> {
  const root = makeTree(files)
  generateSignals(root)
  const module = (await import(pathToFileURL(path.join(root, MODULE)).href)) as { SIGNAL_SOURCES: unknown }
  return module.SIGNAL_SOURCES
}

test('without signals the list is empty', async () => {
  expect(await generatedFrom({})).toEqual([])
})

test('texts come whole, sorted by file name, whatever they contain', async () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a signal may well contain it
  const text = '-- id: b\n-- title: it\'s "quoted" `so` ${no} \\ \u2028\nSELECT 1\n'
  const sources = await generatedFrom({
    'src/detect/signals/b.sql': text,
    'src/detect/signals/a.sql': '-- id: a\r\nSELECT 2\r\n',
    'src/detect/signals/README.md': 'not a signal',
  })
  expect(sources).toEqual([
    { file: 'a.sql', text: '-- id: a\nSELECT 2\n' },
    { file: 'b.sql', text },
  ])
})

test('an unchanged module is not written again', () => {
  const root = makeTree({ 'src/detect/signals/a.sql': 'SELECT 1\n' })
  generateSignals(root)
  const before = statSync(path.join(root, MODULE), { bigint: true })
  generateSignals(root)
  expect(statSync(path.join(root, MODULE), { bigint: true }).ino).toBe(before.ino)
  expect(readFileSync(path.join(root, MODULE), 'utf8')).toContain('SELECT 1')
})
