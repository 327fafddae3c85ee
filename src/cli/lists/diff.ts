import { Command } from 'commander'
import type { VersionDiff } from '../../app/lists/diff-versions.js'
import { count } from '../../core/format.js'
import { inert } from '../inert.js'
import type { Terminal } from '../terminal.js'
import { type Common, rim, STORE } from './common.js'

const HELP = `
A version is its number, the beginning of its hash, the id of a list (its active version), or the path of a file or folder.

Examples
  $ bridle lists diff 3 4
  $ bridle lists diff 9c0f2a us-ofac-sdn --json
  $ bridle lists diff downloads/july downloads/august --csv > changes.csv
`

/** `bridle lists diff`: entities and fields that were added, removed, changed. */
export function diffCommand(terminal: Terminal): Command {
  return new Command('diff')
    .description(
      'entities added, removed and changed between two versions, with both values and their records',
    )
    .argument('<before>', 'version or path')
    .argument('<after>', 'version or path')
    .option(...STORE)
    .option('--json', 'print one JSON object per entity and nothing else')
    .option('--csv', 'print a table, one line per value, safe to open in a spreadsheet')
    .addHelpText('after', HELP)
    .action(async (before: string, after: string, options: Common & { csv?: true }) => {
      const { folder, stamp } = rim(options)
      const { diffVersions } = await import('../../app/lists/diff-versions.js')
      const diff = await diffVersions(folder, stamp.at, before, after)
      if (options.csv === true) {
        const { diffCsv } = await import('../../app/lists/diff-csv.js')
        terminal.write(diffCsv(diff))
      } else if (options.json === true)
        for (const change of diff.changes) terminal.write(`${JSON.stringify(change)}\n`)
      else terminal.write(text(diff))
    })
}

const SIGN = { added: '+', removed: '-', changed: '~' } as const

function text({ before, after, changes, paths }: VersionDiff): string {
  const of = (kind: keyof typeof SIGN): string => count(changes.filter((one) => one.kind === kind).length)
  const lines = [
    `  ${count(before)} entities before, ${count(after)} after: ${of('added')} added, ${of('removed')} removed, ${of('changed')} changed`,
  ]
  const place = ([first]: readonly Readonly<{ file: string; row: number }>[]): string =>
    first === undefined ? '' : `  (${paths.get(first.file) ?? first.file} #${first.row})`
  for (const { kind, list, entity, caption, schema, fields } of changes) {
    lines.push(`  ${SIGN[kind]} ${list} ${entity}  ${caption}  ${schema}`)
    for (const { field, removed, added } of fields) {
      for (const { value, rows } of removed) lines.push(`      - ${field}: ${value}${place(rows)}`)
      for (const { value, rows } of added) lines.push(`      + ${field}: ${value}${place(rows)}`)
    }
  }
  return `${lines.map(inert).join('\n')}\n`
}
