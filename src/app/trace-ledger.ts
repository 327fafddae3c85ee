import { formatUnits, parseUnits } from '../core/amount.js'
import { AppError, expectedGot } from '../core/errors.js'
import {
  followPlainLedger,
  isoTime,
  METHODS,
  methodOf,
  type PlainEntry,
  type PlainSource,
} from '../trace/index.js'
import { invalid, readRows } from './trace/read-rows.js'
import { readTime } from './trace/read-time.js'

export type LedgerOptions = Readonly<{
  file: string
  /** Id of one method. */
  method: string
  /** Accounts whose payments are the claims; without any, all money that comes into the ledger is followed. */
  sources?: readonly string[] | undefined
  /** Digits after the point in which amounts are counted; at least as many as the file has, which is the default. */
  decimals?: number | undefined
}>

/** What `bridle trace ledger IN.csv --method M --json` prints. Units are base units of `decimals` digits; amounts are the same in whole units. */
export type LedgerJson = Readonly<{
  method: string
  title: string
  rule: string
  decimals: number
  sources: readonly Readonly<{
    id: string
    from: string
    to: string
    units: string
    amount: string
    held: string
    flows: readonly Readonly<{
      id: string
      time: string | null
      from: string
      to: string
      units: string
      amount: string
      row: number
    }>[]
    remaining: readonly Readonly<{ account: string; units: string; amount: string }>[]
  }>[]
}>

const COLUMNS = {
  id: ['id', 'txn_id', 'transaction', 'tx'],
  time: ['time', 'timestamp', 'date'],
  from: ['from', 'sender', 'src_id', 'source'],
  to: ['to', 'receiver', 'tgt_id', 'target'],
  amount: ['amount', 'amt', 'value'],
} as const

/** Most digits after the point that a ledger may have. */
const MOST_DIGITS = 30

/** Runs one method over a plain ledger. Throws E_USAGE and, at the first wrong record, E_INPUT_INVALID. */
export async function runLedger(options: LedgerOptions): Promise<LedgerJson> {
  const method = methodOf(options.method)
  if (method === undefined) {
    const expected = `one of ${METHODS.map(({ id }) => id).join(', ')}`
    throw new AppError('E_USAGE', expectedGot('--method', expected, options.method), {
      field: '--method',
      expected,
      got: options.method,
    })
  }
  const rows = await readRows(options.file, COLUMNS, ['id', 'from', 'to', 'amount'])
  const digits = Math.max(options.decimals ?? 0, ...rows.map(({ cell }) => digitsOf(cell('amount') ?? '')))
  if (digits > MOST_DIGITS)
    throw new AppError(
      'E_INPUT_INVALID',
      `amounts have ${digits} digits after the point, at most ${MOST_DIGITS} are counted`,
      { file: options.file },
    )
  const ids = new Set<string>()
  const entries = rows.map(({ cell, row, file }): PlainEntry => {
    const text = (name: keyof typeof COLUMNS): string => cell(name) ?? ''
    const parsed = parseUnits(text('amount'), digits)
    if ('problem' in parsed || parsed.units < 0n)
      throw invalid(options.file, row, 'amount', 'an amount of zero or more', text('amount'))
    const time = cell('time') === undefined ? undefined : readTime(text('time'))
    if (cell('time') !== undefined && time === undefined)
      throw invalid(options.file, row, 'time', 'a date or time', text('time'))
    if (ids.has(text('id'))) throw invalid(options.file, row, 'id', 'an id of its own', text('id'))
    ids.add(text('id'))
    const at = time === undefined ? null : isoTime(time).replace('Z', '')
    return { id: text('id'), time: at, from: text('from'), to: text('to'), units: parsed.units, file, row }
  })
  const places = new Map(rows.map(({ cell, row }) => [row, cell('id') ?? '']))
  const sources = followPlainLedger(entries, method, options.sources ?? [])
  return {
    method: method.id,
    title: method.title,
    rule: method.rule,
    decimals: digits,
    sources: sources.map((source) => sourceJson(source, digits, places)),
  }
}

const digitsOf = (amount: string): number => (/\.(\d*?)0*$/.exec(amount.trim())?.[1] ?? '').length

function sourceJson(
  source: PlainSource,
  digits: number,
  ids: ReadonlyMap<number, string>,
): LedgerJson['sources'][number] {
  const amount = (units: bigint): { units: string; amount: string } => ({
    units: units.toString(),
    amount: formatUnits(units, digits),
  })
  return {
    id: source.id,
    from: source.from,
    to: source.to,
    ...amount(source.units),
    held: source.tally.held.toString(),
    flows: source.flows.map(({ rows: [{ row }], time, from, to, units }) => ({
      id: ids.get(row) ?? '',
      time: time === undefined ? null : isoTime(time),
      from: from ?? '',
      to: to ?? '',
      ...amount(units),
      row,
    })),
    remaining: source.remaining.map(({ account, units }) => ({ account, ...amount(units) })),
  }
}
