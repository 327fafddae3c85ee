import { spawnSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../scripts/lib/root.mjs'
import { TOOL } from '../../scripts/lib/tools.mjs'
import { makeTree } from './tree.js'

const TSCONFIG = JSON.stringify({
  compilerOptions: { module: 'NodeNext', target: 'ES2023', strict: true, types: ['node'], noEmit: true },
  include: ['src'],
})
const SAVE =
  'export async function save(x: number): Promise<number> {\n  return await Promise.resolve(x)\n}\n'

/** The lines of `src/a.ts` at which a promise is left alone. */
function floatingIn(text: string): readonly number[] {
  const root = makeTree({ 'tsconfig.json': TSCONFIG, 'src/save.ts': SAVE, 'src/a.ts': text })
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'))
  const config = path.join(ROOT, 'scripts/oxlint.json')
  const args = [TOOL.oxlint, '-c', config, '--type-aware', '--format=json', 'src']
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: readonly { code: string; labels: readonly [{ span: { line: number } }] }[]
  }
  return diagnostics
    .filter(({ code }) => code === 'typescript(no-floating-promises)')
    .map(({ labels }) => labels[0].span.line)
    .sort((a, b) => a - b)
}

test('a promise of a function of another file, of a port and of Node must not float', () => {
  const text = [
    "import { writeFile } from 'node:fs/promises'",
    "import { save } from './save.js'",
    'export function f(port: { query(sql: string): Promise<number> }, many: readonly number[]): void {',
    '  save(1)',
    "  port.query('')",
    "  writeFile('a', 'b')",
    '  many.map((one) => save(one))',
    '}',
  ].join('\n')
  expect(floatingIn(text)).toEqual([4, 5, 6, 7])
})

test('awaited, returned, caught and waived promises are fine', () => {
  const text = [
    "import { save } from './save.js'",
    'export async function f(): Promise<number> {',
    '  await save(1)',
    '  save(2).catch(() => 0)',
    '  void save(3)',
    '  return save(4)',
    '}',
  ].join('\n')
  expect(floatingIn(text)).toEqual([])
})
