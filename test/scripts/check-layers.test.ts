import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../scripts/layers/check.mjs'
import { MAY_IMPORT } from '../../scripts/layers/table.mjs'
import { makeTree } from './tree.js'

type Files = Readonly<Record<string, string>>
const X = 'export const x = 1\n'
const WHERE = '(ARCHITECTURE.md, layers)'

function problemsOf(files: Files): readonly string[] {
  return check(makeTree(files)).problems
}

describe('who may import whom', () => {
  const layers = Object.keys(MAY_IMPORT)
  const pairs = layers.flatMap((from) => layers.filter((to) => to !== from).map((to) => [from, to] as const))

  test.each(pairs)('%s importing %s is judged by the table', (from, to) => {
    const found = problemsOf({
      [`src/${from}/a.ts`]: `import { x } from '../${to}/b.js'\nexport const y = x\n`,
      [`src/${to}/b.ts`]: X,
    })
    const refused = `src/${from}/a.ts:1 imports src/${to}/b.ts: "${from}" may not import "${to}" ${WHERE}`
    expect(found).toEqual(MAY_IMPORT[from]?.includes(to) ? [] : [refused])
  })

  // Written out once more by hand: the table above proves that the table is obeyed, not that it is right.
  test.each([
    ['screen', 'detect'],
    ['screen', 'trace'],
    ['screen', 'rules'],
    ['detect', 'trace'],
    ['detect', 'workspace'],
    ['trace', 'workspace'],
    ['resolve', 'workspace'],
    ['ingest', 'workspace'],
    ['core', 'names'],
    ['names', 'case'],
    ['case', 'app'],
    ['app', 'cli'],
    ['http', 'cli'],
    ['report', 'store'],
  ])('%s may not import %s', (from, to) => {
    expect(MAY_IMPORT[from]).not.toContain(to)
  })

  test.each([
    ['a type', "import type { x } from '../detect/b.js'\n"],
    ['a type among names', "import { type x } from '../detect/b.js'\n"],
    ['a type in place', "export type Y = typeof import('../detect/b.js')\n"],
    ['a re-export', "export { x } from '../detect/b.js'\n"],
    ['a late import', "export const y = await import('../detect/b.js')\n"],
  ])('%s is an import too', (_, text) => {
    const found = problemsOf({ 'src/screen/a.ts': text, 'src/detect/b.ts': X })
    expect(found).toEqual([
      `src/screen/a.ts:1 imports src/detect/b.ts: "screen" may not import "detect" ${WHERE}`,
    ])
  })

  test('comments, strings and the own layer are no imports across layers', () => {
    const text = [
      "// import { x } from '../detect/b.js'",
      'export const sql = "import { x } from \'../detect/b.js\'"',
      "import { x } from './b.js'",
      'export const y = x',
    ].join('\n')
    expect(problemsOf({ 'src/screen/a.ts': text, 'src/screen/b.ts': X, 'src/detect/b.ts': X })).toEqual([])
  })

  test('a test may import what it needs', () => {
    expect(
      problemsOf({
        'src/screen/a.test.ts': "import { x } from '../workspace/b.js'\n",
        'src/workspace/b.ts': X,
      }),
    ).toEqual([])
  })

  test('what lies in testing/ is for tests, and is one', () => {
    const files = {
      'src/screen/testing/sample.ts':
        "import { x } from '../../workspace/b.js'\nexport const y = x + Math.random()\n",
      'src/screen/a.test.ts': "import { y } from './testing/sample.js'\n",
      'src/workspace/b.ts': X,
    }
    expect(problemsOf(files)).toEqual([])
    expect(problemsOf({ ...files, 'src/screen/a.ts': "export { y } from './testing/sample.js'\n" })).toEqual([
      `src/screen/a.ts:1 imports src/screen/testing/sample.ts: only tests may ${WHERE}`,
    ])
  })

  test('a module that leaves src, has no layer, or has a computed name is refused', () => {
    expect(
      problemsOf({
        'src/app/a.ts': "import { x } from '../../test/b.js'\nexport const y = x\n",
        'src/app/c.ts': 'export const load = (name: string) => import(name)\n',
        'src/app/d.ts': "import { screen } from 'bridle/screen'\nexport const y = screen\n",
        'src/other/a.ts': "import { x } from '../core/b.js'\nexport const y = x\n",
        'src/core/b.ts': X,
        'test/b.ts': X,
      }),
    ).toEqual([
      `src/app/a.ts:1 imports test/b.js: nothing outside src is shipped ${WHERE}`,
      `src/app/c.ts:1 imports a module whose name is computed: layers cannot be checked ${WHERE}`,
      `src/app/d.ts:1 imports bridle/screen: use a relative path ${WHERE}`,
      `src/other/a.ts:1 imports from a folder that is no layer: "other" ${WHERE}`,
    ])
  })
})

describe('the page', () => {
  const engine = {
    'src/case/schema.ts': 'export type Case = number\n',
    'src/http/contract.ts': X,
    'src/core/ids.ts': X,
  }

  test('may import types of the schema and the contract', () => {
    const page =
      "import type { Case } from '../../src/case/schema.js'\nimport type { x } from '../../src/http/contract.js'\nexport type Y = Case | typeof x\n"
    expect(problemsOf({ ...engine, 'web/src/a.tsx': page })).toEqual([])
  })

  test('may not import code, or anything else', () => {
    const page =
      "import { x } from '../../src/http/contract.js'\nimport type { x as z } from '../../src/core/ids.js'\nexport const y: typeof z = x\n"
    expect(problemsOf({ ...engine, 'web/src/a.tsx': page })).toEqual([
      `web/src/a.tsx:1 imports src/http/contract.ts: "web" may import its types only, with "import type" ${WHERE}`,
      `web/src/a.tsx:2 imports src/core/ids.ts: "web" may not import it ${WHERE}`,
    ])
  })
})

describe('circles', () => {
  test('a circle is reported once, by its shortest way', () => {
    expect(
      problemsOf({
        'src/core/a.ts': "import { b } from './b.js'\nexport const a = b\n",
        'src/core/b.ts': "\nimport { c } from './c.js'\nexport const b = c\n",
        'src/core/c.ts': "import type { a } from './a.js'\nexport const c: typeof a = 1\n",
      }),
    ).toEqual([
      'src/core/a.ts:1 imports itself: src/core/a.ts > src/core/b.ts > src/core/c.ts > src/core/a.ts',
    ])
  })

  test('two ways to one file are no circle', () => {
    expect(
      problemsOf({
        'src/core/a.ts': "import { b } from './b.js'\nimport { c } from './c.js'\nexport const a = b + c\n",
        'src/core/b.ts': "import { c } from './c.js'\nexport const b = c\n",
        'src/core/c.ts': 'export const c = 1\n',
      }),
    ).toEqual([])
  })
})

describe('purity', () => {
  const uses = (line: string) => problemsOf({ 'src/trace/a.ts': `${line}\n` })

  test.each([
    ['export const f = () => console.log(1)', 'uses console'],
    ["export const f = () => fetch('x')", 'uses fetch'],
    ['export const f = () => process.env.HOME', 'uses process'],
    ['export const f = () => performance.now()', 'uses performance'],
    ['export const f = () => crypto.randomUUID()', 'uses crypto'],
    ['export const f = () => globalThis.fetch', 'uses globalThis'],
    ["export const f = () => eval('1')", 'uses eval'],
    ["export const f = () => new Function('1')", 'uses new Function'],
    ['export const f = () => Date.now()', 'uses Date.now'],
    ["export const f = () => Date['now']()", 'uses Date.now'],
    ['export const { now } = Date', 'uses Date.now'],
    ['export const f = () => new Date()', 'uses the present time'],
    ['export const f = () => Date()', 'uses the present time'],
    ['export const f = () => Math.random()', 'uses Math.random'],
    ['export const { random } = Math', 'uses Math.random'],
    ['export const ports = { fetch }', 'uses fetch'],
    ['export const f = () => import.meta.url', 'uses import.meta'],
    ["export const f = (a: string) => a.localeCompare('b')", 'uses localeCompare without a locale'],
    ['export const f = (a: string) => a.toLocaleUpperCase()', 'uses toLocaleUpperCase without a locale'],
    ["import { readFileSync } from 'fs'", 'imports fs'],
    ["import { readFileSync } from 'node:fs'", 'imports node:fs'],
    ["import { readFile } from 'node:fs/promises'", 'imports node:fs/promises'],
    ["import { spawn } from 'node:child_process'", 'imports node:child_process'],
    ["import net from 'node:net'", 'imports node:net'],
    ["import http from 'node:http'", 'imports node:http'],
    ["import { randomUUID } from 'node:crypto'", 'imports node:crypto'],
    ["import { DuckDBInstance } from '@duckdb/node-api'", 'imports @duckdb/node-api'],
  ])('%s', (line, expected) => {
    const [first = '', ...others] = uses(line)
    expect(first).toContain(`src/trace/a.ts:1 ${expected}`)
    expect(others).toEqual([])
  })

  test.each([
    ['an argument of that name', 'export const f = (fetch: () => void) => fetch()'],
    ['a member of that name', 'export const f = (port: { fetch(): void }) => port.fetch()'],
    ['a key of that name', 'export const table = { console: 1 }'],
    ['a type of that name', 'export type Fetch = typeof fetch\nexport let f: typeof process'],
    ['a given time', 'export const f = (ts: number) => new Date(ts)'],
    ['arithmetic', 'export const f = () => Math.max(1, 2)'],
    ['a locale', "export const f = (a: string) => a.localeCompare('b', 'en') + a.toLocaleUpperCase('tr')"],
    ['a hash', "import { createHash } from 'node:crypto'\nexport const f = createHash"],
    ['a type of a module', "import type { Stats } from 'node:fs'\nexport type S = Stats"],
    ['an object entry called constructor', 'export const f = (a: object) => a.constructor'],
    ['a string', "export const sql = 'console.log(process.env)'"],
  ])('%s is pure', (_, line) => {
    expect(uses(line)).toEqual([])
  })

  test.each(['core', 'names', 'resolve', 'screen', 'detect', 'trace', 'rules', 'case'])(
    '%s is pure',
    (layer) => {
      expect(problemsOf({ [`src/${layer}/a.ts`]: 'export const f = () => Date.now()\n' })).toHaveLength(1)
    },
  )

  test.each(['ingest', 'workspace', 'app', 'http', 'cli', 'store', 'report'])(
    '%s may read the clock',
    (layer) => {
      expect(problemsOf({ [`src/${layer}/a.ts`]: 'export const f = () => Date.now()\n' })).toEqual([])
    },
  )

  test('tests of pure layers may read files', () => {
    expect(problemsOf({ 'src/core/a.test.ts': "import 'node:fs'\nconsole.log(1)\n" })).toEqual([])
  })
})

describe('exports', () => {
  test.each([
    ['export default 1', 'exports a default: give it a name'],
    ["export * from './b.js'", 'exports * from ./b.js: name what it exports'],
    ["export * as b from './b.js'", 'exports * from ./b.js: name what it exports'],
  ])('%s', (line, text) => {
    expect(problemsOf({ 'src/core/a.ts': `${line}\n`, 'src/core/b.ts': X })).toEqual([
      `src/core/a.ts:1 ${text}`,
    ])
  })

  test('names are exported by name', () => {
    expect(problemsOf({ 'src/core/index.ts': "export { x } from './b.js'\n", 'src/core/b.ts': X })).toEqual(
      [],
    )
  })
})

describe('sizes', () => {
  const long = 'export {}\n'.repeat(401)

  test('a file of 400 lines may stand, one of 401 may not, unless it is data or generated', () => {
    expect(
      problemsOf({
        'src/core/a.ts': 'export {}\n'.repeat(400),
        'src/core/b.ts': long,
        'src/core/c.data.ts': long,
        'src/core/d.generated.ts': long,
        'scripts/e.mjs': long,
      }),
    ).toEqual([
      'scripts/e.mjs has 401 lines, more than 400: split it by idea, or call it *.data.ts if it is data',
      'src/core/b.ts has 401 lines, more than 400: split it by idea, or call it *.data.ts if it is data',
    ])
  })

  test('the median is that of the source, without tests', () => {
    // 1, 3 and 5 lines: the middle one is 3; the test file has 9.
    const tree = makeTree({
      'src/core/a.ts': X,
      'src/core/b.ts': '\n\n\n',
      'src/core/c.ts': '\n\n\n\n\n',
      'src/core/c.test.ts': '\n'.repeat(9),
    })
    expect(check(tree).median).toBe(3)
  })
})

describe('paths of one machine', () => {
  // Put together here, so that this file holds none.
  const home = ['', 'home', 'someone', 'notes.md'].join('/')
  const work = ['', 'work', 'main', 'notes.md'].join('/')

  test.each([[home], [work]])('%s is refused in text', (where) => {
    expect(problemsOf({ 'docs/a.md': `one\nsee ${where}\n` })).toEqual([
      'docs/a.md:2 holds a path of one machine',
    ])
  })

  test('addresses, relative paths and evidence are not', () => {
    expect(
      problemsOf({
        'docs/a.md': `https://example.org${work} and src${work} and ~/notes\n`,
        'examples/a/edr.ndjson': `{"path":"${home}"}\n`,
      }),
    ).toEqual([])
  })

  test('the folder of the checkout is refused even in evidence', () => {
    expect(check(makeTreeWithItsPath()).problems).toEqual([
      'examples/a/case.json:1 holds a path of one machine',
    ])
  })
})

function makeTreeWithItsPath(): string {
  const root = makeTree({ 'examples/a/case.json': '' })
  writeFileSync(path.join(root, 'examples/a/case.json'), `"${root}/x"\n`)
  return root
}

describe('the command', () => {
  const command = path.resolve('scripts/check-layers.mjs')

  test('prints the problems and ends with 1', () => {
    const root = makeTree({ 'src/core/a.ts': 'export default 1\n' })
    const { status, stdout } = spawnSync(process.execPath, [command, root], { encoding: 'utf8' })
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout:
        'src/core/a.ts:1 exports a default: give it a name\n1 problems in 1 files; median of src 1 lines\n',
    })
  })

  test('ends with 0 when there is none', () => {
    const root = makeTree({ 'src/core/a.ts': X })
    const { status, stdout } = spawnSync(process.execPath, [command, root], { encoding: 'utf8' })
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: '0 problems in 1 files; median of src 1 lines\n',
    })
  })
})
