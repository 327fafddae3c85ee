import { Command } from 'commander'
import { AppError } from '../../core/errors.js'
import { count, plural } from '../../core/format.js'
import { inert } from '../inert.js'
import type { Terminal } from '../terminal.js'
import { BY, type Common, rim, STORE } from './common.js'

const HELP = `
Look at what would no longer alert first: bridle lists diff. The approval is written to the log with name, time and reason.

Examples
  $ bridle lists approve us-ofac-sdn --reason "delisting of 20 November, checked with the notice" --by ann
`

/** `bridle lists approve`: a person's word that removals are real. */
export function approveCommand(terminal: Terminal): Command {
  return new Command('approve')
    .description('approve what a publisher removed: those entities alert no more')
    .argument('<id>', 'list')
    .requiredOption('--reason <text>', 'why')
    .option(...STORE)
    .option(...BY)
    .option('--json', 'print JSON and nothing else')
    .addHelpText('after', HELP)
    .action(async (id: string, options: Common & { reason: string }) => {
      if (options.reason.trim() === '')
        throw new AppError('E_USAGE', '"--reason" expected words, got none', {
          field: '--reason',
          todo: 'say what you checked: --reason "delisting of 20 November, checked with the notice"',
        })
      const { folder, stamp } = rim(options)
      const { approveListRemovals } = await import('../../app/lists/approve-removals.js')
      const approved = await approveListRemovals(folder, stamp, id, options.reason)
      terminal.write(
        options.json === true
          ? `${JSON.stringify(approved)}\n`
          : [
              `  ${id}: ${plural(approved.entities.length, 'removal')} approved by ${approved.by}`,
              ...approved.names.map((name) => `    - ${name}`),
              ...(approved.entities.length > approved.names.length
                ? [`    and ${count(approved.entities.length - approved.names.length)} more`]
                : []),
            ]
              .map((line) => `${inert(line)}\n`)
              .join(''),
      )
    })
}
