import { Command, CommanderError } from 'commander'
import { VERSION } from '../app/version.js'
import { alertsCommand } from './alerts.js'
import { detectCommand } from './detect.js'
import { EXIT_OK, EXIT_USAGE } from './exit-codes.js'
import { investigateCommand } from './investigate.js'
import { hangingLines } from './layout.js'
import { listsCommand } from './lists.js'
import { renderError } from './render-error.js'
import { screenCommand } from './screen.js'
import { processTerminal, type Terminal } from './terminal.js'
import { traceCommand } from './trace.js'
import { verifyCommand } from './verify.js'

const ABOUT = `Who in these records is not who they claim to be, who stands behind them, and where did the money go?

Bridle reads the records that an organisation already has and hands back a case: ranked findings, each with the
very rows that support it. It works offline and sends nothing anywhere. Findings are signals for people, never verdicts.`

const EXAMPLES = `
Examples
  $ bridle investigate examples/meridian         everything, joined in one case with a report
  $ bridle screen --list lists/sdn "Sim Hyon Sop"   is this name on the list?
  $ bridle lists update                          fetch the official lists and keep them
  $ bridle detect FOLDER --json                  ranked workers and rings, for a pipeline
  $ bridle trace --transfers export.csv --wallet 0x4f47...   what did this wallet receive, and from whom?

Exit codes
  0  the job ran, findings or not        2  the words of the command were off
  3  something about the input           4  a fault of Bridle or of the machine
`

/** The whole command line as data for commander; exported for the tests of its help texts. */
export function program(terminal: Terminal): Command {
  const root = new Command('bridle')
    .description(ABOUT)
    .version(VERSION)
    .addHelpText('after', EXAMPLES)
    .configureHelp({ showGlobalOptions: false })
    // What stands behind a command belongs to that command: `trace ledger --method` is not an option of `trace`.
    .enablePositionalOptions()
  for (const command of [
    investigateCommand(terminal),
    screenCommand(terminal),
    listsCommand(terminal),
    detectCommand(terminal),
    traceCommand(terminal),
    alertsCommand(terminal),
    verifyCommand(terminal),
  ])
    root.addCommand(command)
  settle(root, terminal)
  return root
}

/** Every level reports through our terminal and throws instead of ending the process. */
function settle(command: Command, terminal: Terminal): void {
  const help = (text: string): void => terminal.write(narrow(text))
  command.exitOverride().configureOutput({ writeOut: help, writeErr: terminal.note })
  command.showHelpAfterError(`  to do     ${wordsOf(command)} --help shows the options and examples`)
  for (const inner of command.commands) settle(inner, terminal)
}

/** The words that call a command. */
const wordsOf = (command: Command): string =>
  [...(command.parent === null ? [] : [wordsOf(command.parent)]), command.name()].join(' ')

/** Columns that a line of help may take. */
const HELP_WIDTH = 118

/** Help whose long lines go on below themselves. */
const narrow = (text: string): string =>
  text
    .split('\n')
    .flatMap((line) => hangingLines(line, HELP_WIDTH, line.startsWith(' ') ? 6 : 2))
    .join('\n')

/** Runs one command line (without `node` and script); returns the exit code. Never throws. */
export async function main(
  words: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<number> {
  try {
    await program(terminal).parseAsync([...words], { from: 'user' })
    return EXIT_OK
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_OK : EXIT_USAGE
    const { text, exitCode } = renderError(error)
    terminal.note(`${text}\n`)
    return exitCode
  }
}
