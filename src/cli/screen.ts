import { Command } from 'commander'
import { addCounts, type BatchCounts, NO_COUNTS } from '../app/screen/batch/counts.js'
import type { ListVersion } from '../app/screen/list-versions.js'
import type { ScreenLine, Screener, ScreenSettings } from '../app/screen.js'
import { isDay } from '../core/day.js'
import { AppError } from '../core/errors.js'
import { count, plural } from '../core/format.js'
import { storeFolder } from './home.js'
import { inert } from './inert.js'
import { columns, hangingLines, wrap } from './layout.js'
import { many } from './many.js'
import { answerMany, columnsNote, noteSummary } from './screen-batch.js'
import { replayResults } from './screen-replay.js'
import { pathsOf, screenedLists } from './screened-lists.js'
import { countsOf, type RecordOptions, recordedAnswers, recordedText } from './screen-record.js'
import { ownershipCommand } from './ownership.js'
import type { Terminal } from './terminal.js'

type Options = {
  list?: string[]
  map?: string
  queries?: string
  out?: string
  threads?: string
  pairs?: string
  replay?: string
  threshold?: string
  limit?: string
  mode?: string
  asOf?: string
  holdings?: string[]
  regime?: string[]
  regimes?: string
  record?: true
  json?: true
} & RecordOptions

const HELP = `
A list is a file or a folder of its parts, plain or gzipped: OFAC SDN and consolidated (advanced XML, XML, legacy CSV set), UN, EU, UK (Sanctions List and former
OFSI list), U.S. Consolidated Screening List, OpenSanctions (FtM and nested JSON, targets CSV, names.txt), Senzing JSON, and your own as CSV or FtM JSON.
--map names the columns of your own: files: [{path: own.csv, adapter: lists/own, columns: {Nachname: last_name}, set: {list: staff, published: 2026-10-01}, dates: dmy}]
--queries reads one query per line: {"id","name","schema"?,"aliases"?,"birthDate"?,"country"?,"identifiers"?,"wallets"?,"domains"?,"asOf"?}
or a table of payees with a header: name (or first name, last name), id, birth date, country, account, wallet, e-mail and the like; dates such as 05/01/1970 give the year.
--out writes FILE.part and renames it when it is whole. Killed and started again, the same command goes on where it stopped; another input, list, option or day starts anew.
--replay takes what --json printed and asks again: with the lists that --list names, else with the kept versions that the results name. Exit code 3 unless all are the same.
--pairs compares without a list: {"query","candidate","schema"?,"query_props"?,"candidate_props"?}
--queries and --pairs answer with one JSON object per line, in the order of the file; a summary follows on standard error, which --json leaves out.
"not clear" says that nothing was found and why that clears nobody: a stale list, or a part of the query that could not be used ("refused"). Exit code 0: the job ran.
Answers come in the order of the queries. "matches" holds alerts; each names the two values that every feature compared.

Examples
  $ bridle screen --list examples/meridian/lists "Sim Hyon Sop"
  $ bridle screen --list sdn/ --list own.json --queries payees.jsonl --json > answers.jsonl
  $ bridle screen --list sdn/ 0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c
  $ bridle screen --list sdn/ --holdings holdings.csv "Example Trading LLC"
  $ bridle screen --list sdn/ --queries payees.csv --out answers.jsonl
  $ bridle screen --replay answers.jsonl
  $ bridle screen --pairs pairs.jsonl --json
  $ bridle screen --list sdn/ --queries payees.jsonl --record   keeps alerts and what was decided: bridle alerts --help
`

/** `bridle screen`: is this name, company, wallet, domain or e-mail on a list, and why do we say so? */
export function screenCommand(terminal: Terminal): Command {
  return (
    new Command('screen')
      // What stands behind `ownership` belongs to it, options of the same name too.
      .enablePositionalOptions()
      .description('is this name, company, wallet, domain or e-mail on a list, and why do we say so?')
      .argument('[name]', 'a name, wallet address, e-mail or domain')
      .option(
        '--list <path>',
        'list, folder of its parts, or id of a kept list; repeat for more (default: every kept list)',
        many,
      )
      .option('--map <file>', 'how lists with headers of their own are read; the form is that of bridle.yaml')
      .option('--queries <file>', 'queries, one JSON object per line, or a table of payees (CSV)')
      .option(
        '--out <file>',
        'write the answers to --queries there; a run that was killed goes on where it stopped',
      )
      .option('--threads <n>', 'threads that answer --queries (default: as many as there are cores)')
      .option('--pairs <file>', 'pairs to compare without a list, one JSON object per line')
      .option(
        '--replay <file>',
        'results of --json: ask their queries again and say which come out the same and what changed',
      )
      .option(
        '--threshold <score>',
        "score from 0 to 1 from which a match is an alert (default: the product's own)",
      )
      .option('--limit <n>', 'most matches per query (default: 20; all that are recorded)')
      .option(
        '--mode <mode>',
        'way of scoring: default, or ofac (as OFAC scores on its own search)',
        'default',
      )
      .option('--as-of <date>', 'status on that day and now; listings after it are no hit')
      .option(
        '--holdings <file>',
        'who holds what (table owner,owned,percent or FtM): entities that listed persons own come up too; repeat for more',
        many,
      )
      .option('--regime <id>', 'ofac, eu, uk, bis or all: whose rules on ownership; repeat for more', many)
      .option(
        '--regimes <file>',
        'from when rules on ownership hold or are suspended, where that has changed',
      )
      .option(
        '--record',
        'record alerts in the store; pairs that a decision suppresses are said to be, and alert no more',
      )
      .option('--store <dir>', 'folder of the store (default: $BRIDLE_HOME, else the data directory)')
      .option('--by <name>', 'who screens (default: the account of this machine)')
      .option('--json', 'print one JSON object per line and nothing else')
      .addHelpText('after', HELP)
      .action(async (name: string | undefined, options: Options) => {
        const given = [name, options.queries, options.pairs, options.replay].filter(
          (value) => value !== undefined,
        )
        if (given.length !== 1)
          throw new AppError(
            'E_USAGE',
            'expected one of: a name, --queries FILE, --pairs FILE, --replay FILE',
            {
              todo: 'bridle screen --help',
            },
          )
        requireHoldings(options)
        const threads = threadsOf(options)
        const settings: ScreenSettings = {
          lists: options.list ?? [],
          store: storeFolder(options.store),
          map: options.map,
          threshold: number('--threshold', options.threshold, 1),
          // What is recorded is not cut: a match that nobody wrote down was never looked at.
          limit: whole('--limit', options.limit, 10_000) ?? (options.record === true ? 10_000 : undefined),
          mode: options.mode,
          asOf: day(options.asOf),
          ownership:
            options.holdings === undefined
              ? undefined
              : { holdings: options.holdings, regimes: options.regime, regimesFile: options.regimes },
          // The age of a list is its age today; the engine is given the day and never looks at a clock.
          today: new Date().toISOString().slice(0, 10),
        }
        if (options.replay !== undefined) {
          const { lists, store = '', map, ownership } = settings
          const choice = { lists, store, map, ownership }
          await replayResults(terminal, options.replay, choice, options.json === true)
          return
        }
        const { comparePairs, openScreener } = await import('../app/screen.js')
        if (options.pairs !== undefined) {
          const counts = { pairs: 0, matches: 0, problems: 0 }
          for await (const line of comparePairs(options.pairs, settings)) {
            counts.pairs++
            if ('error' in line) counts.problems++
            else if (line.match) counts.matches++
            terminal.write(`${JSON.stringify(line)}\n`)
          }
          if (counts.pairs === 0 || options.json !== true)
            terminal.note(
              `  ${plural(counts.pairs, 'pair')}: ${plural(counts.matches, 'match', 'matches')}, ${plural(counts.problems, 'problem')}\n`,
            )
          return
        }
        if (name !== undefined && !/[\p{L}\p{N}]/u.test(name))
          throw new AppError(
            'E_USAGE',
            'nothing to compare: expected a name, wallet address, e-mail or domain',
            {
              got: JSON.stringify(name.slice(0, 80)),
              todo: 'bridle screen --help',
            },
          )
        const screener = await openScreener(settings)
        if (options.record === true) {
          const asked =
            options.queries === undefined ? { query: queryOf(name ?? '') } : { file: options.queries }
          let counts: BatchCounts | undefined
          let suppressed = 0
          const onColumns = columnsNote(terminal)
          for await (const line of recordedAnswers(screener, settings, asked, options, onColumns)) {
            counts = addCounts(counts ?? NO_COUNTS, countsOf(line))
            if ('status' in line && line.status === 'suppressed') suppressed++
            const isText = options.json !== true && options.queries === undefined && 'matches' in line
            if (isText) terminal.write(answerText(name ?? '', line, screener, terminal.width))
            terminal.write(isText ? recordedText(line) : `${JSON.stringify(line)}\n`)
          }
          if (options.queries !== undefined) noteSummary(terminal, counts, options.json === true, suppressed)
          return
        }
        if (options.queries !== undefined) {
          const { queries, out } = options
          await answerMany(terminal, screener, settings, {
            queries,
            out,
            threads,
            json: options.json === true,
          })
          return
        }
        const line = screener.answer(queryOf(name ?? ''))
        terminal.write(
          options.json === true
            ? `${JSON.stringify(line)}\n`
            : answerText(name ?? '', line, screener, terminal.width),
        )
      })
      .addCommand(ownershipCommand(terminal))
  )
}

/** What was typed may be any of these; the engine looks each up as what it can be. */
const queryOf = (typed: string): Parameters<Screener['answer']>[0] => ({ id: typed, name: typed })

/** Whose rules on ownership apply can only matter where somebody is known to own something. */
function requireHoldings({ holdings, regime, regimes }: Options): void {
  if (holdings !== undefined || (regime === undefined && regimes === undefined)) return
  const field = regime === undefined ? '--regimes' : '--regime'
  throw new AppError('E_USAGE', `"${field}" needs --holdings FILE`, {
    field,
    todo: 'name who holds what with --holdings FILE, or leave it out',
  })
}

function number(option: string, value: string | undefined, most: number): number | undefined {
  if (value === undefined) return undefined
  const parsed = Number(value)
  if (value.trim() !== '' && parsed >= 0 && parsed <= most) return parsed
  throw new AppError(
    'E_USAGE',
    `"${option}" expected a number from 0 to ${most}, got ${JSON.stringify(value)}`,
    { field: option, todo: `give one such as ${option} ${most === 1 ? '0.9' : '20'}, or leave it out` },
  )
}

/** A number of things: at least one. */
function whole(option: string, value: string | undefined, most: number): number | undefined {
  if (value === undefined) return undefined
  const parsed = Number(value)
  if (Number.isInteger(parsed) && parsed >= 1 && parsed <= most) return parsed
  throw new AppError(
    'E_USAGE',
    `"${option}" expected a whole number from 1 to ${most}, got ${JSON.stringify(value)}`,
    { field: option, todo: 'give one in this range, or leave it out' },
  )
}

/** Threads, where that was said. `--out` belongs to the answers of a file that are not recorded. */
function threadsOf({ out, threads, queries, record }: Options): number | undefined {
  if (out !== undefined && (queries === undefined || record === true))
    throw new AppError('E_USAGE', '"--out" needs --queries FILE and does not go with --record', {
      field: '--out',
      todo: record === true ? 'redirect standard output instead' : 'bridle screen --help',
    })
  return whole('--threads', threads, 256)
}

function day(value: string | undefined): string | undefined {
  if (value === undefined || isDay(value)) return value
  throw new AppError('E_USAGE', `"--as-of" expected a day such as 2023-03-01, got ${JSON.stringify(value)}`, {
    field: '--as-of',
    todo: 'write it as year-month-day, a day of the calendar',
  })
}

/** Says of a match that its list is too old to be relied upon: the entry may have changed since. */
const staleOf = (list: ListVersion | undefined): string =>
  list?.stale !== true
    ? ''
    : list.ageDays === null
      ? 'stale: the list does not say when it was published'
      : `stale: the list is ${plural(list.ageDays, 'day')} old`

type ShownLine = Omit<ScreenLine, 'status'> & Readonly<{ status: ScreenLine['status'] | 'suppressed' }>

function answerText(asked: string, line: ShownLine, { loaded, holdings }: Screener, width: number): string {
  const lists = screenedLists(loaded)
  const rejected = loaded.files.reduce((sum, file) => sum + (file.rejected ?? 0), 0)
  const records = loaded.files.reduce((sum, file) => sum + (file.records ?? 0), 0)
  const paths = new Map([...pathsOf(loaded), ...holdings.map(({ file, path }) => [file, path] as const)])
  const matches = line.matches.flatMap((match) => {
    const { entity } = match
    const head = `  ${match.score.toFixed(2)}  ${entity.list} ${entity.id}  ${entity.caption}`
    const facts = [
      entity.schema,
      entity.programs.join(', '),
      entity.listed === null ? '' : `listed ${entity.listed}`,
      entity.removal ?? '',
      entity.partial === undefined ? '' : `partial: ${entity.partial}`,
      staleOf(loaded.lists.find(({ id }) => id === entity.list)),
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
      ...wrap(facts.filter((fact) => fact !== '').join(' · '), width - 8).map((text) => `        ${text}`),
      ...columns(table, [false, true, false, false], width - 8).map((text) => `        ${text}`),
      ...hangingLines(`rows ${rows}`, width - 8, 2).map((text) => `        ${text}`),
    ]
  })
  const status = {
    alert: `${line.matches.length} on a list`,
    'no match': 'no match',
    'not clear': 'no match, but not clear',
    suppressed: 'nothing but what a decision suppresses',
  }
  const why = line.why === undefined ? [] : wrap(line.why, width - 4).map((text) => `  ${text}`)
  const refused = line.refused.map(({ field, value, reason }) => `  not used: ${field} ${value}: ${reason}`)
  const cautions = (line.cautions ?? []).flatMap(({ value, reason }) =>
    wrap(`caution: ${value} ${reason}`, width - 4).map((text) => `  ${text}`),
  )
  const later = line.later.flatMap(({ score, entity }) =>
    wrap(
      `${score.toFixed(2)}  ${entity.list} ${entity.id}  ${entity.caption}: listed later, on ${entity.listed ?? 'an unknown day'}: no hit on ${entity.status?.on ?? 'that day'}`,
      width - 4,
    ).map((text) => `  ${text}`),
  )
  return `${[
    `  ${asked}: ${status[line.status]}`,
    ...why,
    ...refused,
    ...cautions,
    ...matches,
    ...later,
    '',
    ...wrap(
      `Screened against ${lists.join(', ')}; ${count(records)} records read, ${count(rejected)} rejected.`,
      width - 2,
    ).map((text) => `  ${text}`),
    '  A match is a lead: compare birth date, place and documents before you decide (OFAC FAQ 5).',
    '',
  ]
    .map(inert)
    .join('\n')}\n`
}
