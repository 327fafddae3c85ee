import { Command } from 'commander'
import type { Updated } from '../../app/lists/update-lists.js'
import { AppError } from '../../core/errors.js'
import { plural } from '../../core/format.js'
import { inert } from '../inert.js'
import { progressOn } from '../progress.js'
import type { Terminal } from '../terminal.js'
import { BY, type Common, rim, STORE } from './common.js'
import { activatedText } from './texts.js'

const HELP = `
Without an id: the lists that anybody may fetch, and those that are kept already. Ids: us-ofac-sdn, us-ofac-cons, un-sc, eu-fsf, uk-sanctions,
us-csl, opensanctions (CC BY-NC 4.0: commercial use needs a licence of OpenSanctions, so it is fetched only when named).
eu-fsf needs the token of the Commission's crawler link, in lists.yaml or in BRIDLE_EU_FSF_TOKEN. HTTPS_PROXY and NO_PROXY are followed.
An unchanged list (ETag, Last-Modified) is not fetched again. After a failure the last good version is as active as before.

Examples
  $ bridle lists update
  $ bridle lists update us-ofac-sdn --form legacy
  $ bridle lists update us-ofac-sdn --from https://mirror.example/ofac/
`

type Options = Common & { form?: string; from?: string; retries: string; timeout: string }

/** `bridle lists update`: fetches lists from their publishers. */
export function updateCommand(terminal: Terminal): Command {
  return new Command('update')
    .description('fetch lists from their publishers, check them and make them active')
    .argument('[id...]', 'lists to fetch')
    .option('--form <name>', 'form to fetch: advanced, legacy, xml, csv, json, ftm')
    .option('--from <address>', 'fetch the parts from this folder address instead of the official one')
    .option('--retries <n>', 'attempts after a fault that may pass', '3')
    .option('--timeout <seconds>', 'how long a silent server is waited for', '60')
    .option(...STORE)
    .option(...BY)
    .option('--json', 'print one JSON object per list and nothing else')
    .option('--quiet', 'no progress')
    .addHelpText('after', HELP)
    .action(async (ids: string[], options: Options) => {
      const { folder, stamp } = rim(options)
      const { updateLists } = await import('../../app/lists/update-lists.js')
      const timeout = 1000 * whole('--timeout', options.timeout, 3600)
      const outcomes = await updateLists({
        folder,
        stamp,
        ids,
        choice: { form: options.form, from: options.from },
        env: process.env,
        patience: { retries: whole('--retries', options.retries, 20) },
        timeouts: { headers: timeout, body: timeout },
        progress: progressOn(terminal, options.quiet === true || options.json === true),
      })
      for (const outcome of outcomes)
        terminal.write(options.json === true ? `${JSON.stringify(jsonOf(outcome))}\n` : text(outcome))
      failIfAny(outcomes)
    })
}

function whole(option: string, value: string, most: number): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= most) return Number(value)
  throw new AppError(
    'E_USAGE',
    `"${option}" expected a whole number from 0 to ${most}, got ${JSON.stringify(value)}`,
  )
}

function jsonOf(outcome: Updated): object {
  switch (outcome.outcome) {
    case 'updated': {
      const { activated, note } = outcome.taken
      const { version, ...counts } = activated
      return { id: outcome.id, outcome: 'updated', sha256: version.sha256, ...counts, note: note ?? null }
    }
    case 'failed': {
      const { code, message, details } = outcome.error
      return { id: outcome.id, outcome: 'failed', error: { code, message, ...details } }
    }
    case 'left out':
    case 'unchanged':
      return outcome
  }
}

function text(outcome: Updated): string {
  switch (outcome.outcome) {
    case 'updated':
      return activatedText(outcome.id, outcome.taken)
    case 'unchanged':
      return `  ${outcome.id}: unchanged\n`
    case 'left out':
      return `  ${outcome.id}: left out. ${inert(outcome.why)}\n`
    case 'failed':
      return `  ${outcome.id}: failed, the last good version stays active. ${inert(outcome.error.message)}\n`
  }
}

/** The command fails when a list failed; with one list its own error says why. */
function failIfAny(outcomes: readonly Updated[]): void {
  const errors = outcomes.flatMap((one) => (one.outcome === 'failed' ? [one.error] : []))
  const [first] = errors
  if (first === undefined) return
  if (outcomes.length === 1) throw first
  throw new AppError(
    first.code,
    `${plural(errors.length, 'list')} of ${outcomes.length} could not be updated: ${first.message}`,
    first.details,
    first,
  )
}
