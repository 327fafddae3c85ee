import { Command } from 'commander'
import type { AlertState } from '../app/alerts/alert-state.js'
import type { Duty } from '../app/alerts/clocks.js'
import type { WeakAliasPolicy } from '../app/alerts/settings.js'
import { isDay } from '../core/day.js'
import { AppError } from '../core/errors.js'
import { alertsText, alertText, clocksText } from './alerts-text.js'
import { actorOf, storeFolder } from './home.js'
import { many } from './many.js'
import type { Terminal } from './terminal.js'

const HELP = `
Alerts come from "bridle screen --record". Decide along the steps of OFAC FAQ 5 that "show" fills from the evidence. A false positive
suppresses its pair until a compared field of either side changes or it expires (one year, or --expires). Nothing is ever erased.

Examples
  $ bridle screen --list sdn/ --queries payees.jsonl --record
  $ bridle alerts list --state open
  $ bridle alerts show 3
  $ bridle alerts decide 3 --as false-positive --why "born 1990, listed 1976; passport differs" --by ann
  $ bridle alerts decide 4 --as true-match --why "passport and date of birth agree" --blocked 2026-03-02
  $ bridle alerts approve 2 --why "checked the passport copy" --by ben
  $ bridle alerts clocks --from 2026-03-01
  $ bridle alerts export --format csv > alerts.csv
  $ bridle alerts export --draft blocked-property --alert 4
  $ bridle alerts settings --four-eyes on
`

const SUB_EXAMPLES = {
  list: ['list --state open', 'list --state open --state unsure --json', 'list --logged'],
  show: ['show 3', 'show 3 --json'],
  decide: [
    'decide 3 --as false-positive --why "born 1990, listed 1976; passport differs" --by ann',
    'decide 4 --as true-match --why "passport and date of birth agree" --blocked 2026-03-02',
    'decide 5 --as unsure --why "asked for the passport" --answer information=no',
  ],
  approve: [
    'approve 2 --why "checked the passport copy" --by ben',
    'approve 2 --refuse --why "another passport" --by ben',
  ],
  clocks: ['clocks', 'clocks --from 2026-03-01 --json'],
  export: ['export --format csv > alerts.csv', 'export --draft blocked-property --alert 4'],
  settings: ['settings', 'settings --four-eyes on', 'settings --weak-alias us-ofac-sdn=alert'],
} as const

type Common = { store?: string; json?: true; by?: string }
/** The time of the machine; given by tests. */
type Clock = () => Date

const usage = (field: string, expected: string, got: string): AppError =>
  new AppError('E_USAGE', `"${field}" expected ${expected}, got ${JSON.stringify(got)}`, {
    field,
    expected,
    got,
    todo: `give ${expected}; examples: bridle alerts --help`,
  })

function numberOf(field: string, text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text)
  throw usage(field, 'a number such as 3', text)
}

/** `bridle alerts`: what screening found, who decided what about it, and what is due. */
export function alertsCommand(terminal: Terminal, clock: Clock = () => new Date()): Command {
  const rim = (options: Common) => {
    const at = clock().toISOString()
    const folder = storeFolder(options.store)
    return { at, today: at.slice(0, 10), folder, stamp: () => ({ by: actorOf(options.by), at }) }
  }
  const print = (value: unknown): void => terminal.write(`${JSON.stringify(value)}\n`)
  const command = new Command('alerts')
    .description('what screening found, who decided what about it and why, and what is due')
    .addHelpText('after', HELP)
  const add = (words: keyof typeof SUB_EXAMPLES, description: string): Command =>
    command
      .command(words)
      .description(description)
      .addHelpText(
        'after',
        `\nExamples\n${SUB_EXAMPLES[words].map((line) => `  $ bridle alerts ${line}\n`).join('')}`,
      )
      .option('--store <dir>', 'folder of the store (default: $BRIDLE_HOME, else the data directory)')

  add('list', 'alerts with where they stand')
    .option('--state <state>', 'only those: open, unsure, escalated, true-match, ...; repeat for more', many)
    .option('--logged', 'matches by weak aliases alone, which policy logs without an alert')
    .option('--json', 'print one JSON object per line and nothing else')
    .action(async (options: Common & { state?: string[]; logged?: true }) => {
      const { ALERT_STATES } = await import('../app/alerts/alert-state.js')
      const states = options.state ?? []
      const wrong = states.find((state) => !ALERT_STATES.some((known) => known === state))
      if (wrong !== undefined) throw usage('--state', `one of ${ALERT_STATES.join(', ')}`, wrong)
      const wanted = (state: AlertState): boolean =>
        states.length > 0 ? states.includes(state) : (state === 'logged') === (options.logged === true)
      const views = (await readViews(rim(options))).filter(({ state }) => wanted(state))
      if (options.json === true) for (const view of views) print(view)
      else terminal.write(alertsText(views, terminal.width))
    })

  add('show', 'one alert: evidence, steps, decisions')
    .argument('<alert>', 'number of the alert')
    .option('--json', 'print JSON and nothing else')
    .action(async (number: string, options: Common) => {
      const [view] = await readViews(rim(options), [numberOf('alert', number)])
      if (options.json === true) print(view)
      else if (view !== undefined) terminal.write(alertText(view, terminal.width))
    })

  add('decide', 'decide about an alert')
    .argument('<alert>', 'number of the alert')
    .requiredOption('--as <outcome>', 'true-match, false-positive, unsure or escalated')
    .requiredOption('--why <text>', 'the reason: what was compared, and what it showed')
    .option('--statement <text>', 'what made you sure although no identifier was compared')
    .option(
      '--answer <step=word>',
      'answer to a step: list, type, name, information, similarities; repeat',
      many,
    )
    .option(
      '--expires <day>',
      'first day on which a false positive suppresses no longer; within five years, because what was compared grows old',
    )
    .option('--blocked <day>', 'day on which property was blocked (true match)')
    .option('--rejected <day>', 'day on which a transaction was rejected (true match)')
    .option('--by <name>', 'who decides (default: the account of this machine)')
    .option('--json', 'print JSON and nothing else')
    .action(async (number: string, options: Common & DecideOptions) => {
      const { decide } = await import('../app/alerts/decide.js')
      const { answerOf, outcomeOf } = await import('../app/alerts/decision-words.js')
      const { withStore } = await import('../app/with-store.js')
      const { at, folder, stamp } = rim(options)
      const input = {
        alert: numberOf('alert', number),
        outcome: outcomeOf(options.as),
        reason: options.why,
        statement: options.statement,
        answers: (options.answer ?? []).map(answerOf),
        expires: options.expires,
        blockedOn: options.blocked,
        rejectedOn: options.rejected,
      }
      const row = await withStore(folder, at, (store) => decide(store, stamp(), input))
      if (options.json === true)
        return print({
          decision: row.number,
          alert: row.alert,
          outcome: row.outcome,
          expires: row.expires,
          fourEyes: row.four_eyes === 1,
        })
      const waits =
        row.four_eyes === 1
          ? `; it counts once another person approves: bridle alerts approve ${row.number}`
          : ''
      const until = row.expires === null ? '' : `, suppresses until ${row.expires}`
      terminal.write(`  Decision ${row.number} on alert ${row.alert}: ${row.outcome}${until}${waits}\n`)
    })

  add('approve', 'approve or refuse the decision of another person (four-eyes rule)')
    .argument('<decision>', 'number of the decision')
    .requiredOption('--why <text>', 'what you checked')
    .option('--refuse', 'refuse it: the decision does not count')
    .option('--by <name>', 'who approves (default: the account of this machine)')
    .action(async (number: string, options: Common & { why: string; refuse?: true }) => {
      const { approve } = await import('../app/alerts/approve.js')
      const { withStore } = await import('../app/with-store.js')
      const { at, folder, stamp } = rim(options)
      const verdict = options.refuse === true ? 'refused' : 'approved'
      const input = { decision: numberOf('decision', number), verdict, reason: options.why } as const
      await withStore(folder, at, (store) => approve(store, stamp(), input))
      terminal.write(`  Decision ${input.decision}: ${verdict}\n`)
    })

  add('clocks', 'what true matches make due, and when')
    .option('--from <day>', 'what is due before this day is overdue (default: today)')
    .option('--json', 'print JSON and nothing else')
    .action(async (options: Common & { from?: string }) => {
      const { clocksOf } = await import('../app/alerts/clocks.js')
      const at = rim(options)
      const from = options.from ?? at.today
      if (!isDay(from)) throw usage('--from', 'a day such as 2026-03-01', from)
      const clocks = clocksOf(await readRecords(at), from)
      if (options.json === true)
        print({ from, ...clocks, due: clocks.due.map((one) => ({ ...one, overdue: one.due < from })) })
      else terminal.write(clocksText(clocks, from, terminal.width))
    })

  add('export', 'alerts and decisions as CSV or JSON; drafts of reports')
    .option('--format <format>', 'csv or json', 'json')
    .option('--draft <report>', 'blocked-property, rejected-transaction or annual-report instead')
    .option('--alert <number>', 'only these alerts; repeat for more', many)
    .action(async (options: Common & { format: string; draft?: string; alert?: string[] }) => {
      if (options.format !== 'csv' && options.format !== 'json')
        throw usage('--format', 'csv or json', options.format)
      const at = rim(options)
      const only = options.alert?.map((text) => numberOf('--alert', text))
      if (options.draft !== undefined) return draft(at, options.draft, only, options.format)
      const views = await readViews(at, only)
      if (options.format === 'json') return print({ exportedAt: at.at, alerts: views })
      const { alertsCsv } = await import('../app/alerts/export-csv.js')
      terminal.write(alertsCsv(views))
    })

  async function draft(at: Rim, named: string, only: number[] | undefined, format: string): Promise<void> {
    const { DUTIES } = await import('../app/alerts/clocks.js')
    const { draftsOf, draftText } = await import('../app/alerts/drafts.js')
    const duties = Object.keys(DUTIES) as Duty[]
    const duty = duties.find((known) => known === named)
    if (duty === undefined) throw usage('--draft', `one of ${duties.join(', ')}`, named)
    for (const one of draftsOf(await readRecords(at), duty, at.today, only))
      if (format === 'json') print(one)
      else terminal.write(draftText(one))
  }

  add('settings', 'rules of the store: four eyes, weak aliases')
    .option(
      '--four-eyes <on|off>',
      'true matches and false positives count only when another person approves',
    )
    .option('--weak-alias <list=policy>', 'log, alert or ignore matches by weak aliases alone; repeat', many)
    .option('--by <name>', 'who changes them (default: the account of this machine)')
    .option('--agreed-by <name>', 'the second person, without whom four eyes are not switched off')
    .action(async (options: Common & { fourEyes?: string; weakAlias?: string[]; agreedBy?: string }) => {
      const { changeSettings, readSettings, WEAK_ALIAS_POLICIES } = await import('../app/alerts/settings.js')
      const { withStore } = await import('../app/with-store.js')
      const { at, folder, stamp } = rim(options)
      const fourEyes = onOff(options.fourEyes)
      const weakAlias = options.weakAlias?.map((text) => policyOf(text, WEAK_ALIAS_POLICIES))
      const isChange = fourEyes !== undefined || weakAlias !== undefined
      const change = {
        fourEyes,
        agreedBy: options.agreedBy,
        weakAlias: weakAlias === undefined ? undefined : Object.fromEntries(weakAlias),
      }
      print(
        await withStore(folder, at, (store) =>
          isChange ? changeSettings(store, stamp(), change) : readSettings(store.db),
        ),
      )
    })
  return command
}

type Rim = Readonly<{ at: string; today: string; folder: string }>
type DecideOptions = {
  as: string
  why: string
  statement?: string
  answer?: string[]
  expires?: string
  blocked?: string
  rejected?: string
}

async function readRecords({ at, folder }: Rim) {
  const { loadAlerts } = await import('../app/alerts/load-alerts.js')
  const { withStore } = await import('../app/with-store.js')
  return withStore(folder, at, (store) => loadAlerts(store.db))
}

async function readViews({ at, today, folder }: Rim, only?: readonly number[]) {
  const { loadAlert, loadAlerts } = await import('../app/alerts/load-alerts.js')
  const { viewAlerts } = await import('../app/alerts/view.js')
  const { withStore } = await import('../app/with-store.js')
  return withStore(folder, at, async (store) => {
    if (only === undefined) return viewAlerts(store, await loadAlerts(store.db), today)
    const records = []
    for (const number of only) records.push(await loadAlert(store.db, number))
    return viewAlerts(store, records, today)
  })
}

function onOff(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined
  if (text === 'on' || text === 'off') return text === 'on'
  throw usage('--four-eyes', 'on or off', text)
}

function policyOf(text: string, policies: readonly WeakAliasPolicy[]): [string, WeakAliasPolicy] {
  const at = text.lastIndexOf('=')
  const list = text.slice(0, at)
  const policy = policies.find((known) => known === text.slice(at + 1))
  if (at > 0 && policy !== undefined) return [list, policy]
  throw usage('--weak-alias', `LIST=${policies.join('|')}`, text)
}
