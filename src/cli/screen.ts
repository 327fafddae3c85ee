import { Command } from 'commander'
import type { ScreenLine, Screener, ScreenSettings } from '../app/screen.js'
import { isDay } from '../core/day.js'
import { AppError } from '../core/errors.js'
import { count } from '../core/format.js'
import { inert } from './inert.js'
import { columns, wrap } from './layout.js'
import { many } from './many.js'
import type { Terminal } from './terminal.js'

type Options = {
  list?: string[]
  queries?: string
  pairs?: string
  threshold?: string
  limit?: string
  mode?: string
  asOf?: string
  json?: true
}

const HELP = `
A list is a file or a folder of its parts, plain or gzipped: OFAC SDN and consolidated (legacy CSV set, advanced XML), OpenSanctions FtM JSON.
--queries reads one query per line: {"id","name","schema"?,"aliases"?,"birthDate"?,"country"?,"identifiers"?,"wallets"?,"domains"?,"asOf"?}
--pairs compares without a list: {"query","candidate","schema"?,"query_props"?,"candidate_props"?}
Answers come in the order of the queries. "matches" holds alerts; each names the two values that every feature compared.

Examples
  $ bridle screen --list examples/meridian/lists "Sim Hyon Sop"
  $ bridle screen --list sdn/ --list own.json --queries payees.jsonl --json > answers.jsonl
  $ bridle screen --list sdn/ 0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c
  $ bridle screen --pairs pairs.jsonl --json
`

/** `bridle screen`: is this name, company, wallet, domain or e-mail on a list, and why do we say so? */
export function screenCommand(terminal: Terminal): Command {
  return new Command('screen')
    .description('is this name, company, wallet, domain or e-mail on a list, and why do we say so?')
    .argument('[name]', 'a name, wallet address, e-mail or domain')
    .option('--list <path>', 'list, or folder of its parts; repeat for more', many)
    .option('--queries <file>', 'queries, one JSON object per line')
    .option('--pairs <file>', 'pairs to compare without a list, one JSON object per line')
    .option(
      '--threshold <score>',
      "score from 0 to 1 from which a match is an alert (default: the product's own)",
    )
    .option('--limit <n>', 'most matches per query', '20')
    .option('--mode <mode>', 'way of scoring', 'default')
    .option('--as-of <date>', 'status on that day and now; listings after it are no hit')
    .option('--json', 'print one JSON object per line and nothing else')
    .addHelpText('after', HELP)
    .action(async (name: string | undefined, options: Options) => {
      const given = [name, options.queries, options.pairs].filter((value) => value !== undefined)
      if (given.length !== 1)
        throw new AppError('E_USAGE', 'expected one of: a name, --queries FILE, --pairs FILE', {
          todo: 'bridle screen --help',
        })
      const settings: ScreenSettings = {
        lists: options.list ?? [],
        threshold: number('--threshold', options.threshold, 1),
        limit: number('--limit', options.limit, 10_000),
        mode: options.mode,
        asOf: day(options.asOf),
        // The age of a list is its age today; the engine is given the day and never looks at a clock.
        today: new Date().toISOString().slice(0, 10),
      }
      const { comparePairs, openScreener } = await import('../app/screen.js')
      if (options.pairs !== undefined) {
        for await (const line of comparePairs(options.pairs, settings))
          terminal.write(`${JSON.stringify(line)}\n`)
        return
      }
      const screener = await openScreener(settings)
      if (options.queries !== undefined) {
        for await (const line of screener.answers(options.queries))
          terminal.write(`${JSON.stringify(line)}\n`)
        return
      }
      const line = screener.answer(queryOf(name ?? ''))
      terminal.write(
        options.json === true
          ? `${JSON.stringify(line)}\n`
          : answerText(name ?? '', line, screener, terminal.width),
      )
    })
}

/** What was typed may be any of these; each is looked up as what it can be. */
const queryOf = (typed: string): Parameters<Screener['answer']>[0] => {
  const isOneWord = !/\s/.test(typed.trim())
  return {
    id: typed,
    name: typed,
    wallets: isOneWord && typed.trim().length >= 25 ? [typed.trim()] : [],
    domains: isOneWord && typed.includes('.') ? [typed.trim()] : [],
  }
}

function number(option: string, value: string | undefined, most: number): number | undefined {
  if (value === undefined) return undefined
  const parsed = Number(value)
  if (value.trim() !== '' && parsed >= 0 && parsed <= most) return parsed
  throw new AppError(
    'E_USAGE',
    `"${option}" expected a number from 0 to ${most}, got ${JSON.stringify(value)}`,
  )
}

function day(value: string | undefined): string | undefined {
  if (value === undefined || isDay(value)) return value
  throw new AppError('E_USAGE', `"--as-of" expected a day such as 2023-03-01, got ${JSON.stringify(value)}`)
}

function answerText(asked: string, line: ScreenLine, { loaded }: Screener, width: number): string {
  const lists = loaded.lists.map(
    ({ id, published, entities }) =>
      `${id} ${published === null ? '(publication unknown)' : published} (${count(entities)} entities)`,
  )
  const rejected = loaded.files.reduce((sum, file) => sum + (file.rejected ?? 0), 0)
  const records = loaded.files.reduce((sum, file) => sum + (file.records ?? 0), 0)
  const paths = new Map(loaded.files.map(({ file, paths: found }) => [file, found?.[0]]))
  const matches = line.matches.flatMap((match) => {
    const { entity } = match
    const head = `  ${match.score.toFixed(2)}  ${entity.list} ${entity.id}  ${entity.caption}`
    const facts = [
      entity.schema,
      entity.programs.join(', '),
      entity.listed === null ? '' : `listed ${entity.listed}`,
    ]
    const table = match.evidence.map((item) => [
      item.feature,
      `${item.weight >= 0 ? '+' : ''}${item.weight.toFixed(2)}`,
      `${item.query} = ${item.candidate}`,
      item.detail,
    ])
    const rows = match.rows.map(({ file, row }) => `${paths.get(file) ?? file} #${row}`).join(', ')
    return [
      '',
      head,
      `        ${facts.filter((fact) => fact !== '').join(' · ')}`,
      ...columns(table, [false, true, false, false], width - 8).map((text) => `        ${text}`),
      `        rows ${rows}`,
    ]
  })
  const status = {
    alert: `${line.matches.length} on a list`,
    'no match': 'no match',
    'not clear': 'no match, but not clear',
  }
  const why = line.why === undefined ? [] : wrap(line.why, width - 4).map((text) => `  ${text}`)
  const refused = line.refused.map(({ field, value, reason }) => `  not used: ${field} ${value}: ${reason}`)
  return `${[
    `  ${asked}: ${status[line.status]}`,
    ...why,
    ...refused,
    ...matches,
    '',
    `  Screened against ${lists.join(', ')}; ${count(records)} records read, ${count(rejected)} rejected.`,
    '  A match is a lead: compare birth date, place and documents before you decide (OFAC FAQ 5).',
    '',
  ]
    .map(inert)
    .join('\n')}\n`
}
