import { Command } from 'commander'
import { isDay } from '../../core/day.js'
import { AppError } from '../../core/errors.js'
import { inert } from '../inert.js'
import type { Terminal } from '../terminal.js'
import { BY, type Common, rim, STORE } from './common.js'
import { activatedText } from './texts.js'

const HELP = `
The same checks as for a fetched list. A folder may hold several lists; each becomes a version of its own. --published says the day for forms
that do not say it (OFAC's legacy CSV): without it nobody is called clear on such a list. A day in the future is refused, and so is an
edition older than the active one unless --older-edition says that it is meant.

Examples
  $ bridle lists import SDN_ADVANCED.XML
  $ bridle lists import downloads/sdn-legacy --published 2026-11-20
  $ bridle lists import watch.csv --id staff-watch
`

type Options = Common & { id?: string; published?: string; olderEdition?: true; acceptUnmarked?: true }

/** `bridle lists import`: takes lists in by hand. */
export function importCommand(terminal: Terminal): Command {
  return new Command('import')
    .description('take in a list by hand: a file, or a folder with its parts')
    .argument('<path>', 'file or folder')
    .option('--id <id>', 'id to keep it under (default: the id of the list itself)')
    .option('--published <day>', 'day of publication, for forms that do not say it')
    .option('--accept-unmarked', 'take in files without the end mark (0x1A) that the version before had')
    .option('--older-edition', 'take in an edition that is older than the active one')
    .option(...STORE)
    .option(...BY)
    .option('--json', 'print one JSON object per list and nothing else')
    .addHelpText('after', HELP)
    .action(async (path: string, options: Options) => {
      if (options.published !== undefined && !isDay(options.published))
        throw new AppError(
          'E_USAGE',
          `"--published" expected a day such as 2026-11-20, got ${JSON.stringify(options.published)}`,
        )
      const { folder, stamp } = rim(options)
      const { importLists } = await import('../../app/lists/import-lists.js')
      const { lists, passed } = await importLists({
        folder,
        stamp,
        path,
        id: options.id,
        published: options.published,
        olderEdition: options.olderEdition,
        unmarked: options.acceptUnmarked,
      })
      for (const { id, taken } of lists)
        terminal.write(
          options.json === true
            ? `${JSON.stringify(
                taken.kind === 'unchanged'
                  ? { id, outcome: 'unchanged', sha256: taken.sha256 }
                  : {
                      id,
                      outcome: 'updated',
                      ...taken.activated,
                      sha256: taken.activated.version.sha256,
                      note: taken.note ?? null,
                    },
              )}\n`
            : activatedText(id, taken),
        )
      for (const { file, why } of passed) terminal.note(`  passed over ${inert(file)}: ${inert(why)}\n`)
    })
}
