import { Command } from 'commander'
import { AppError } from '../../core/errors.js'
import { count } from '../../core/format.js'
import { inert } from '../inert.js'
import type { Terminal } from '../terminal.js'
import { type Common, rim, STORE } from './common.js'

const HELP = `
Prints the lines of the queries whose result can have changed, and leaves the others alone. With --previous, the output of the earlier run,
every query gets its line, the same as a full run would print; queries that matched are then screened again, too, because the records that
they cite have moved. Use the options of the earlier run.

Examples
  $ bridle lists rescreen --queries payees.jsonl
  $ bridle lists rescreen --queries payees.jsonl --from 3 --to 4
  $ bridle lists rescreen --queries payees.jsonl --previous answers.jsonl > now.jsonl
`

type Options = Common & {
  queries: string
  previous?: string
  from?: string
  to?: string
  threshold?: string
  limit?: string
  mode?: string
  asOf?: string
}

/** `bridle lists rescreen`: screens again only what a new version can touch. */
export function rescreenCommand(terminal: Terminal): Command {
  return new Command('rescreen')
    .description('screen again only what the step between two versions can touch')
    .requiredOption('--queries <file>', 'queries, one JSON object per line')
    .option('--previous <file>', 'output of the earlier run of the same queries')
    .option('--from <version>', 'version of the earlier run (default: the one before the active)')
    .option('--to <version>', 'version to screen against (default: the active one)')
    .option('--threshold <score>', 'as in bridle screen')
    .option('--limit <n>', 'as in bridle screen')
    .option('--mode <mode>', 'as in bridle screen')
    .option('--as-of <date>', 'as in bridle screen')
    .option(...STORE)
    .option('--quiet', 'no summary')
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      const { folder, today } = rim(options)
      const { rescreen } = await import('../../app/lists/rescreen.js')
      const { threshold, limit, mode, asOf, queries, previous, from, to } = options
      const again = await rescreen({
        folder,
        today,
        queries,
        previous,
        from,
        to,
        mode,
        asOf,
        threshold: number('--threshold', threshold),
        limit: number('--limit', limit),
      })
      for await (const line of again.lines) terminal.write(`${JSON.stringify(line)}\n`)
      const steps = again.steps.map((one) => `${one.list} ${one.from.slice(0, 8)} to ${one.to.slice(0, 8)}`)
      if (options.quiet !== true)
        terminal.note(
          inert(
            `  ${steps.join(', ')}: ${count(again.entities)} entities differ; ${count(again.counts.screened)} of ${count(again.counts.queries)} queries screened again\n`,
          ),
        )
    })
}

function number(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const parsed = Number(value)
  if (value.trim() !== '' && parsed >= 0) return parsed
  throw new AppError('E_USAGE', `"${option}" expected a number, got ${JSON.stringify(value)}`)
}
