import { Command } from 'commander'
import { progressOn } from './progress.js'
import { summarise } from './summary.js'
import type { Terminal } from './terminal.js'

type Options = { out?: string; asOf?: string; json?: true; quiet?: true }

const HELP = `
The same run as \`bridle investigate\`, shown from the side of the workers. --json prints
  {"workers":[{"id","name","emails","employeeNumber","score","tier","archetype","unexplained","signals":[...]}],
   "rings":[{"id","members","facilitators","links"}],"coverage":{"files","joined","rejected","notAvailable"}}
with all workers and applicants that have at least one signal, most bits first.

Examples
  $ bridle detect examples/meridian
  $ bridle detect examples/meridian --json | jq -r '.workers[] | select(.tier == "investigate now") | .id'
`

/** `bridle detect FOLDER`: whose claims do the records contradict? */
export function detectCommand(terminal: Terminal): Command {
  return new Command('detect')
    .description('whose claims do the records contradict, and who shares hands, rooms, devices or accounts?')
    .argument('<folder>', 'folder with the records')
    .option('--out <dir>', 'where to write, when the folder must stay untouched (default: FOLDER/.bridle)')
    .option('--as-of <date>', 'day to which ages and "now" refer (default: the latest time in the records)')
    .option('--json', 'print JSON and nothing else')
    .option('--quiet', 'no progress')
    .addHelpText('after', HELP)
    .action(async (folder: string, options: Options) => {
      const { investigate } = await import('../app/investigate.js')
      const { detectProjection } = await import('../app/detect.js')
      const progress = progressOn(terminal, options.quiet === true || options.json === true)
      const result = await investigate({
        folder,
        out: options.out,
        asOf: options.asOf,
        redactReport: true,
        progress,
      })
      if (options.json === true) terminal.write(`${JSON.stringify(detectProjection(result.found))}\n`)
      else terminal.write(summarise(result.found, result.reportPath, terminal.width))
    })
}
