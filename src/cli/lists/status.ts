import { Command } from 'commander'
import type { ListStatus } from '../../app/lists/list-status.js'
import { count } from '../../core/format.js'
import { inert } from '../inert.js'
import { columns, wrap } from '../layout.js'
import type { Terminal } from '../terminal.js'
import { type Common, rim, STORE } from './common.js'

const HELP = `
A list older than its limit (90 days, or staleAfterDays in lists.yaml) is stale: no match on it clears nobody.

Examples
  $ bridle lists status
  $ bridle lists status --json
`

/** `bridle lists status`: what is kept, how old it is, what waits. */
export function statusCommand(terminal: Terminal): Command {
  return new Command('status')
    .description('kept lists: versions, publication, age, pending approvals, where the files are')
    .option(...STORE)
    .option('--check', 'compare large kept files with their hashes, too')
    .option('--json', 'print one JSON array and nothing else')
    .addHelpText('after', HELP)
    .action(async (options: Common & { check?: true }) => {
      const { folder, today } = rim(options)
      const { listStatus } = await import('../../app/lists/list-status.js')
      const lists = await listStatus(folder, today, options.check === true)
      if (options.json === true) terminal.write(`${JSON.stringify(lists)}\n`)
      else if (lists.length === 0)
        terminal.write(`  no lists are kept in ${inert(folder)}: bridle lists update\n`)
      else terminal.write(lists.map((list) => text(list, terminal.width)).join('\n'))
    })
}

const SAID_BY = { list: 'by the list', server: 'by Last-Modified', person: 'by who imported it' } as const

function text(list: ListStatus, width: number): string {
  const age =
    list.ageDays === null
      ? 'publication unknown'
      : list.ageDays < 0
        ? `published ${list.published}, which lies in the future`
        : `published ${list.published}, ${count(list.ageDays)} days old (limit ${list.staleAfterDays})`
  const lines = [
    `  ${list.id}${list.title === null ? '' : `  ${list.title}`}`,
    `    ${age}${list.stale ? ': stale, clears nobody' : ''}`,
  ]
  if (list.parts.length > 0)
    lines.push(
      ...wrap(
        `holds ${list.parts.map((part) => `${part.id} (${count(part.entities)})`).join(', ')}`,
        width - 4,
      ).map((line) => `    ${line}`),
    )
  if (list.pendingRemovals > 0)
    lines.push(
      `    ${count(list.pendingRemovals)} removals wait for approval and keep alerting: bridle lists approve ${list.id} --reason ...`,
      ...list.retained.map(
        ({ version, published, entities }) =>
          `      ${count(entities)} of them as version ${version} has them, ${published === null ? 'publication unknown' : `published ${published}`}`,
      ),
    )
  for (const damage of list.damaged)
    lines.push(`    ${damage}: fetch or import the list again; bridle verify checks the whole store`)
  if (list.lastCheck !== null)
    lines.push(
      `    last asked for ${list.lastCheck.at}: ${list.lastCheck.outcome}${list.lastCheck.problem === null ? '' : `, ${list.lastCheck.problem}`}`,
    )
  const rows = list.versions.map((version) => [
    String(version.number),
    version.sha256.slice(0, 12),
    version.state,
    `${version.published ?? '-'}${version.publishedBy === null ? '' : ` ${SAID_BY[version.publishedBy]}`}`,
    `${count(version.entities)} entities`,
    version.folder,
  ])
  const right = [true, false, false, false, true, false]
  lines.push(...columns(rows, right, Math.max(width, 240)).map((line) => `    ${line}`))
  return `${lines.map(inert).join('\n')}\n`
}
