// Writes what the code declares into docs/: the tables (docs/formats.md), the JSON Schema of every output
// (docs/schemas/), signals and weights (docs/methodology/detection-signals.md), decided indicators (docs/red-flags.md). Run after a build: `npm run docs`. A test compares the committed files with what this would write.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The generated files as path → text, so that a test can compare without writing. */
export async function generatedDocs(base = root) {
  const load = (path) => import(pathToFileURL(join(base, 'dist', path)).href)
  const { TABLES } = await load('core/tables.js')
  const { SQL_TYPE } = await load('core/tables/table.js')
  const { caseSchema } = await load('case/schema.js')
  const { parseSignal, redFlagTable, SIGNAL_SOURCES, signalTable } = await load('detect/index.js')
  const { z } = await import('zod')
  const sections = Object.entries(TABLES).map(([name, table]) => {
    const key = table.key.length === 0 ? 'none: every record counts' : table.key.join(', ')
    const rows = Object.entries(table.columns).map(
      ([column, [type, comment]]) =>
        `| \`${column}\` | ${SQL_TYPE[type]} | ${comment.replaceAll('|', '\\|')} |`,
    )
    return [
      `## ${name}`,
      '',
      `${table.comment[0].toUpperCase()}${table.comment.slice(1)}. Key: ${key}.`,
      '',
      '| column | type | meaning |',
      '|---|---|---|',
      ...rows,
      '',
    ].join('\n')
  })
  const formats = [
    '# Tables of the workspace',
    '',
    'Generated from `src/core/tables.ts` by `npm run docs`; do not edit.',
    '',
    'Every row knows its `file` (SHA-256) and `row` (1-based, header excluded). Amounts are integer base units, times are UTC.',
    'The formats that are read are described beside their adapters, in `src/ingest/*/*/README.md`.',
    '',
    ...sections,
  ].join('\n')
  const schema = `${JSON.stringify({ title: 'Bridle case', ...z.toJSONSchema(caseSchema) }, null, 2)}\n`
  const signals = SIGNAL_SOURCES.map(parseSignal)
  return {
    'docs/formats.md': formats,
    'docs/schemas/case.schema.json': schema,
    'docs/red-flags.md': redFlagTable(signals),
    'docs/methodology/detection-signals.md': signalTable(signals),
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [path, text] of Object.entries(await generatedDocs())) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    let old
    try {
      old = readFileSync(join(root, path), 'utf8')
    } catch {
      old = undefined
    }
    if (old !== text) writeFileSync(join(root, path), text)
    process.stdout.write(`${old === text ? 'unchanged' : 'written  '} ${path}\n`)
  }
}
