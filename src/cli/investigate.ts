import { Command } from 'commander'
import { progressOn } from './progress.js'
import { summarise } from './summary.js'
import type { Terminal } from './terminal.js'

type Options = { out?: string; asOf?: string; json?: true; quiet?: true; redact: boolean }

const HELP = `
Reads FOLDER recursively, recognises each file by its content, and writes into FOLDER/.bridle (or --out):
  report.html     the case for people: opens offline in a browser, people at review or above
  case.json       the case for machines, whole (docs/schemas/case.schema.json)
  findings.csv    one line per finding shown  rejects.csv   every record that could not be used, with the reason
  workspace.duckdb   the tables, a cache for the next run
FOLDER/bridle.yaml names time zone, date order, networks, purpose, and maps files that Bridle does not know.

Examples
  $ bridle investigate examples/meridian
  $ bridle investigate /evidence --out /cases/17          the evidence stays untouched
  $ bridle investigate records --as-of 2023-03-01 --json | jq '.people[0]'
`

/** `bridle investigate FOLDER`: the main job. */
export function investigateCommand(terminal: Terminal): Command {
  return new Command('investigate')
    .description('everything joined: screening, detection and tracing over a folder of records, as one case')
    .argument('<folder>', 'folder with the records')
    .option('--out <dir>', 'where to write, when the folder must stay untouched (default: FOLDER/.bridle)')
    .option('--as-of <date>', 'day to which ages and "now" refer (default: the latest time in the records)')
    .option('--no-redact', 'show all fields and all people in report.html')
    .option('--json', 'print the case as JSON and nothing else')
    .option('--quiet', 'no progress, no summary')
    .addHelpText('after', HELP)
    .action(async (folder: string, options: Options) => {
      const { investigate } = await import('../app/investigate.js')
      const progress = progressOn(terminal, options.quiet === true || options.json === true)
      const result = await investigate({
        folder,
        out: options.out,
        asOf: options.asOf,
        redactReport: options.redact,
        progress,
      })
      if (options.json === true) terminal.write(result.caseJson)
      else if (options.quiet !== true)
        terminal.write(summarise(result.found, result.reportPath, terminal.width))
    })
}
