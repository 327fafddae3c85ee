import { Command } from 'commander'
import { columns, wrap } from './layout.js'
import { inert } from './inert.js'
import { many } from './many.js'
import type { Terminal } from './terminal.js'

type Options = {
  transfers?: string[]
  labels?: string[]
  prices?: string[]
  balances?: string[]
  holders?: string[]
  wallet?: string[]
  source?: string[]
  from?: string
  to?: string
  method?: string
  hops?: string
  fee?: string
  chain?: string
  json?: true
}

const HELP = `
Reads Etherscan exports, ethereum-etl files, Bitcoin blocks and plain transfer tables (files or folders), follows each claimed deposit under every accounting
method, and says what a wallet received in a period, from whom, and how much of a source is still traceable. Periods are half-open, times UTC.
Methods: fifo, lifo, tainted-first, pro-rata, lowest-balance, poison (reach, not accounting); on Bitcoin also highest-out; see docs/methodology/tracing.md.

Examples
  $ bridle trace --transfers exports --chain eip155:1 --wallet 0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c
  $ bridle trace --transfers a.csv --transfers b.csv --labels labels.csv --wallet 0x4f47... --source 0x992b... --method fifo,lowest-balance
  $ bridle trace --transfers exports --wallet 0x4f47... --from 2022-09-01 --to 2023-03-01 --json
  $ bridle trace ledger ledger.csv --method pro-rata --json    a plain id,time,from,to,amount table
`

const LEDGER_HELP = `
The table has the columns id, from, to, amount and may have time; without times the order of the rows counts. Without --source all money that comes into
the ledger is followed.

Examples
  $ bridle trace ledger ledger.csv --method fifo
  $ bridle trace ledger ledger.csv --method lowest-balance --source victim --json
`

/** `bridle trace`: where did it come from, where did it go, how much is traceable under each method? */
export function traceCommand(terminal: Terminal): Command {
  return new Command('trace')
    .enablePositionalOptions()
    .description(
      'what a wallet received, from whom, and how much of a source is traceable under each accounting method',
    )
    .option('--transfers <path>', 'file or folder of transfers; repeat for more', many)
    .option('--wallet <address>', 'wallet to state; repeat for more', many)
    .option(
      '--source <address|tx>',
      'deposits to follow: all that an address sent, one transaction, or an output txid:vout; repeat for more',
      many,
    )
    .option('--labels <file>', 'what is known of addresses; repeat for more', many)
    .option('--prices <file>', 'daily prices; repeat for more', many)
    .option('--balances <file>', 'documented balances: wallet, asset, time, units', many)
    .option('--holders <file>', 'wallets of one holder: holder, wallet', many)
    .option('--from <time>', 'start of the period (inclusive)')
    .option('--to <time>', 'end of the period (exclusive)')
    .option('--method <all|id,id>', 'accounting methods', 'all')
    .option('--hops <n>', 'follow at most so many transfers (default: without limit)')
    .option(
      '--fee <last|first>',
      'where the fee of a Bitcoin transaction stands among its outputs (default: last)',
    )
    .option('--chain <id>', 'chain of exports that do not name it, such as eip155:1')
    .option('--json', 'print JSON and nothing else')
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      const { runTrace } = await import('../app/trace.js')
      const { expandPaths } = await import('../app/expand-paths.js')
      const { json, summary } = await runTrace({
        ...options,
        transfers: await expandPaths(options.transfers ?? []),
        wallets: options.wallet ?? [],
        sources: options.source,
        hops: options.hops === undefined ? undefined : Number(options.hops),
      })
      if (options.json === true) terminal.write(`${JSON.stringify(json)}\n`)
      else terminal.write(traceText(summary, terminal.width))
    })
    .addCommand(ledgerCommand(terminal))
}

type Summary = Awaited<ReturnType<typeof import('../app/trace.js')['runTrace']>>['summary']

function traceText({ tables, notes }: Summary, width: number): string {
  const blocks = tables.map(({ heading, rows, numbers }) =>
    ['', `  ${heading}`, ...columns(rows, numbers, width - 4).map((line) => `    ${line}`)].join('\n'),
  )
  const said = notes.flatMap((note) =>
    wrap(note, width - 4).map((line, i) => `  ${i === 0 ? '-' : ' '} ${line}`),
  )
  return `${[...blocks, '', ...said, ''].map(inert).join('\n')}\n`
}

type LedgerOptions = { method: string; source?: string[]; decimals?: string; json?: true }

function ledgerCommand(terminal: Terminal): Command {
  return new Command('ledger')
    .description('one method over a plain ledger, with the flow of each source')
    .argument('<file>', 'table with id, time, from, to, amount')
    .requiredOption('--method <id>', 'accounting method')
    .option('--source <account>', 'account whose payments are claimed; repeat for more', many)
    .option(
      '--decimals <n>',
      'digits after the point in which amounts are counted (default: those of the file)',
    )
    .option('--json', 'print JSON and nothing else')
    .addHelpText('after', LEDGER_HELP)
    .action(async (file: string, options: LedgerOptions) => {
      const { runLedger } = await import('../app/trace-ledger.js')
      const result = await runLedger({
        file,
        method: options.method,
        sources: options.source,
        decimals: options.decimals === undefined ? undefined : Number(options.decimals),
      })
      if (options.json === true) terminal.write(`${JSON.stringify(result)}\n`)
      else terminal.write(ledgerText(result, terminal.width))
    })
}

type Ledger = Awaited<ReturnType<typeof import('../app/trace-ledger.js')['runLedger']>>

function ledgerText({ title, rule, sources }: Ledger, width: number): string {
  const blocks = sources.map((source) => {
    const flows = source.flows.map((flow) => [flow.id, flow.time ?? '', flow.from, flow.to, flow.amount])
    const rest = source.remaining.map(({ account, amount }) => ['left', '', '', account, amount])
    const heading = `  ${source.id}: ${source.amount} from ${source.from} to ${source.to}`
    const lines = columns([...flows, ...rest], [false, false, false, false, true], width - 4)
    return ['', heading, ...lines.map((line) => `    ${line}`)].join('\n')
  })
  return `${[`  ${title}: ${rule}`, ...blocks, ''].map(inert).join('\n')}\n`
}
