import { Command } from 'commander'
import type { StoreReport } from '../app/verify-store.js'
import { AppError } from '../core/errors.js'
import { count } from '../core/format.js'
import { storeFolder } from './home.js'
import { inert } from './inert.js'
import type { Terminal } from './terminal.js'

const HELP = `
Computes the hash chain of the log again and compares every row of the store with what the log says was written,
and every kept file of a list with its hash. The store is only read.
Keep the head that it prints somewhere else and give it with --head the next time: without it, entries cut off at the end together with
their rows leave no trace, and neither does a log that somebody computed anew as a whole.

Exit codes
  0  intact        3  changed, removed, reordered or inserted; what was found is named by the number of its entry

Examples
  $ bridle verify
  $ bridle verify --store /srv/bridle --head 5f2c...e1
`

type Options = { store?: string; head?: string; json?: true }

/** `bridle verify`: is the store what was written? */
export function verifyCommand(terminal: Terminal): Command {
  return new Command('verify')
    .description('is what was decided and recorded still what was written?')
    .option('--store <dir>', 'folder of the store (default: $BRIDLE_HOME, else the data directory)')
    .option('--head <hash>', 'hash that an earlier verification printed: it must still be in the log')
    .option('--json', 'print JSON and nothing else')
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      const head = options.head?.trim().toLowerCase()
      if (head !== undefined && !/^[0-9a-f]{64}$/.test(head))
        throw new AppError(
          'E_USAGE',
          '"--head" expected 64 hexadecimal digits, as "bridle verify" prints them',
          {
            field: '--head',
            got: options.head ?? '',
          },
        )
      const { verifyStore } = await import('../app/verify-store.js')
      const report = await verifyStore(storeFolder(options.store), head)
      terminal.write(options.json === true ? `${JSON.stringify(report)}\n` : reportText(report, head))
      const [first, ...more] = report.problems
      if (first === undefined) return
      throw new AppError('E_STORE_BROKEN', 'the store is not what was written', {
        file: report.file,
        got: more.length === 0 ? first.text : `${first.text}; and ${count(more.length)} more`,
        todo: 'keep the file as it is, find out who changed it, and go on with a copy that verifies',
      })
    })
}

function reportText(report: StoreReport, head: string | undefined): string {
  const since = report.entries - (report.headEntry ?? 0)
  const tail =
    head === undefined
      ? ['  A cut-off tail shows only with --head HASH: keep this head somewhere else.']
      : report.headEntry === null
        ? []
        : [`  The head given is entry ${report.headEntry}; ${count(since)} came after it.`]
  const found =
    report.problems.length === 0
      ? [
          `  Intact: ${count(report.entries)} entries, ${count(report.rows)} rows agree with the log${report.listFiles === 0 ? '' : `, ${count(report.listFiles)} kept files of lists with their hashes`}.`,
        ]
      : report.problems.map(({ text }) => `  ${text}`)
  return `${[...found, `  Head ${report.head}`, ...tail].map(inert).join('\n')}\n`
}
