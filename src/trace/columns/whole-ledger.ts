import type { TransferColumns } from '../../core/transfer-columns.js'
import type { Method } from '../methods/method.js'
import type { MethodResult } from '../result.js'
import { type Accounts, numberAccounts } from './accounts.js'
import { claimsOfSenders } from './claims.js'
import { type ColumnMethod, type ColumnResult, followColumns } from './follow-columns.js'
import { leastOpenings } from './openings.js'
import { toBigInt } from './words.js'

/** The largest holdings of a source that are listed; the sum is of all. */
const MOST_LISTED = 1000

export type WholeLedgerQuestion = Readonly<{
  columns: TransferColumns
  /** Addresses whose payments are claims, and what they are called. */
  sources: readonly number[]
  addressText(address: number): string
  assetIds: readonly string[]
  methods: readonly Method[]
  ends: Uint8Array
  /** Only transfers before this position: the end of the period. */
  count: number
  /** Addresses whose holdings are listed in any case. */
  wallets: readonly number[]
}>

/**
 * The methods over a whole ledger too large for its flows to be listed: per source and asset what was deposited and where it is, exact and conserved.
 * Ledger facts only: exchanges are not followed, because they need the transactions as a whole.
 */
export function traceWholeLedger(question: WholeLedgerQuestion): MethodResult[] {
  const columns = { ...question.columns, count: question.count }
  const accounts = numberAccounts(columns)
  const { of, ...claims } = claimsOfSenders(columns, question.sources)
  const openings = leastOpenings(columns, accounts, question.ends)
  const homes = new Int32Array(accounts.count).fill(-1)
  accounts.address.forEach((address, account) => {
    const origin = of.findIndex(
      ({ source, asset }) => source === address && asset === accounts.asset[account],
    )
    homes[account] = origin
  })
  return question.methods.flatMap((method) => {
    const result = followColumns(
      { columns, accounts, claims, openings, ends: question.ends, homes },
      method.id as ColumnMethod,
    )
    return of.map(({ source, asset }, origin) =>
      resultOf(
        method,
        question,
        accounts,
        result,
        origin,
        question.addressText(source),
        question.assetIds[asset] ?? '',
      ),
    )
  })
}

function resultOf(
  method: Method,
  question: WholeLedgerQuestion,
  accounts: Accounts,
  { tallies, remaining }: ColumnResult,
  origin: number,
  source: string,
  asset: string,
): MethodResult {
  const { id, title, rule, authorities, against, conserves, presumes } = method
  const tally = tallies[origin] ?? { traced: 0n, held: 0n, exited: 0n, fees: 0n, unresolved: 0n }
  const holdings: { address: number; units: bigint }[] = []
  for (let k = 0; k < remaining.count; k++)
    if (remaining.origin[k] === origin)
      holdings.push({
        address: accounts.address[remaining.account[k] as number] as number,
        units: toBigInt(remaining.units, k * 3),
      })
  holdings.sort((a, b) => (a.units === b.units ? a.address - b.address : a.units > b.units ? -1 : 1))
  const wallets = new Set(question.wallets)
  const listed = holdings.filter(({ address }, k) => k < MOST_LISTED || wallets.has(address))
  return {
    ...{ id, title, rule, authorities, against, source, asset, accounting: conserves },
    traced: tally.traced.toString(),
    held: tally.held.toString(),
    exited: tally.exited.toString(),
    fees: tally.fees.toString(),
    dust: '0',
    unresolved: tally.unresolved.toString(),
    remaining: listed.map(({ address, units }) => ({
      address: question.addressText(address),
      asset,
      units: units.toString(),
      sourceUnits: units.toString(),
    })),
    exits: [],
    flows: [],
    lost: [],
    assumptions: [
      presumes,
      'Whole ledger: ledger facts only, all payments of a source in one asset are one claim, and single flows and exits are not listed.',
      ...(listed.length < holdings.length
        ? [
            `The ${listed.length} largest of ${holdings.length} holdings are listed; "held" is the sum of all.`,
          ]
        : []),
    ],
  }
}
