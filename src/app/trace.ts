import { AppError, expectedGot } from '../core/errors.js'
import { chainNamed } from '../core/chains/evm-chains.js'
import { type FeeConvention, METHODS, type TraceResult, UTXO_METHODS } from '../trace/index.js'
import { type Coverage, loadTransfers } from './trace/load-transfers.js'
import { readAddress } from './trace/read-address.js'
import { readBalances } from './trace/read-balances.js'
import { readHolders } from './trace/read-holders.js'
import { readTime } from './trace/read-time.js'
import { summariseTrace, type TraceSummary } from './trace/summary.js'
import { traceChains } from './trace/trace-chains.js'

/** The options of `bridle trace` as the command line gives them; lists may be empty. */
export type TraceOptions = Readonly<{
  transfers: readonly string[]
  labels?: readonly string[] | undefined
  prices?: readonly string[] | undefined
  balances?: readonly string[] | undefined
  holders?: readonly string[] | undefined
  wallets: readonly string[]
  sources?: readonly string[] | undefined
  from?: string | undefined
  to?: string | undefined
  /** `all`, or ids separated by commas. */
  method?: string | undefined
  /** Most transfers after a deposit over which value is followed. */
  hops?: number | undefined
  /** Where the fee of a Bitcoin transaction stands among its outputs: `last` (when left out) or `first`. */
  fee?: string | undefined
  /** CAIP-2 id or name of the chain of exports that do not name it. */
  chain?: string | undefined
  /** Size in bytes from which a ledger is read into columns and only what the question needs becomes rows. */
  largeFrom?: number | undefined
  /** More transfers than this are not traced one by one: the methods then run over the whole ledger. */
  mostSelected?: number | undefined
}>

/** The JSON of `bridle trace --json` (tracing.md, "Contract"). */
export type TraceJson = TraceResult & Readonly<{ coverage: Coverage }>

export type TraceRun = Readonly<{ json: TraceJson; summary: TraceSummary }>

/**
 * Runs `bridle trace`: reads the files, finishes the transfers, traces. Throws E_USAGE for options that say nothing, E_INPUT_NOT_FOUND,
 * E_INPUT_UNREADABLE, E_INPUT_NOTHING_RECOGNISED and E_INPUT_INVALID.
 */
export async function runTrace(options: TraceOptions): Promise<TraceRun> {
  if (options.transfers.length === 0) throw usage('--transfers', 'a file', '')
  if (options.wallets.length === 0) throw usage('--wallet', 'an address', '')
  const wallets = [...new Set(options.wallets.map((text) => addressOption('--wallet', text)))]
  const sources = [...new Set((options.sources ?? []).map(sourceOption))]
  const period = { from: timeOption('--from', options.from), to: timeOption('--to', options.to) }
  const methods = methodOption(options.method)
  const maxHops = hopsOption(options.hops)
  const holders = await readHolders(options.holders ?? [])
  const loaded = await loadTransfers({
    question: {
      wallets,
      sources,
      maxHops,
      methods,
      to: period.to,
      mostSelected: options.mostSelected,
      holders: [...holders.keys()],
    },
    largeFrom: options.largeFrom,
    transfers: options.transfers,
    labels: options.labels ?? [],
    prices: options.prices ?? [],
    chain: chainOption(options.chain),
  })
  const asked = {
    transfers: loaded.transfers,
    labels: loaded.labels,
    prices: loaded.prices,
    balances: await readBalances(options.balances ?? []),
    holders,
    wallets,
    // Over a whole ledger the methods are computed from its columns; what is left are the wallets' own transfers.
    sources: loaded.selection?.methods === undefined ? sources : [],
    period,
    methods,
    maxHops,
    selection:
      loaded.selection === undefined ? undefined : { ...loaded.selection, withoutVariants: ['no-stops'] },
  }
  const traced = traceChains(asked, loaded.utxo, feeOption(options.fee))
  const seen = new Set(loaded.transfers.flatMap(({ sender, receiver }) => [sender, receiver]))
  for (const { address } of loaded.utxo.outputs) seen.add(address)
  const notes = [
    ...loaded.coverage.notes,
    ...wallets.filter((wallet) => !seen.has(wallet)).map((wallet) => `${wallet} is in none of the transfers`),
  ]
  const result = { ...traced, methods: loaded.selection?.methods ?? traced.methods }
  const json: TraceJson = { ...result, coverage: { ...loaded.coverage, notes } }
  return { json, summary: summariseTrace(result, notes) }
}

const usage = (option: string, expected: string, got: string): AppError =>
  new AppError('E_USAGE', expectedGot(option, expected, got), { field: option, expected, got })

function addressOption(option: string, text: string): string {
  const reading = readAddress(text)
  if ('problem' in reading) throw usage(option, 'an address', text)
  return reading.address
}

/** A transaction hash, an output `txid:vout`, or an address. */
const sourceOption = (text: string): string =>
  /^(?:0x)?[0-9a-fA-F]{64}(?::\d{1,10})?$/.test(text.trim())
    ? text.trim().toLowerCase()
    : addressOption('--source', text)

function timeOption(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const time = readTime(text)
  if (time === undefined) throw usage(option, 'a date or time in UTC, such as 2022-09-15', text)
  return time
}

/** The ids of the methods that an option names; undefined for all. */
function methodOption(text: string | undefined): readonly string[] | undefined {
  if (text === undefined || text === 'all') return undefined
  const ids = text.split(',').map((id) => id.trim())
  const known = [...new Set([...METHODS, ...UTXO_METHODS].map(({ id }) => id))]
  for (const id of ids)
    if (!known.includes(id)) throw usage('--method', `all or one of ${known.join(', ')}`, id)
  return ids
}

function hopsOption(hops: number | undefined): number | undefined {
  if (hops === undefined || (Number.isSafeInteger(hops) && hops >= 0)) return hops
  throw usage('--hops', 'a whole number', String(hops))
}

function feeOption(text: string | undefined): FeeConvention | undefined {
  if (text === undefined || text === 'last' || text === 'first') return text
  throw usage('--fee', 'last or first', text)
}

function chainOption(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const chain = chainNamed(text)
  if (chain === undefined) throw usage('--chain', 'a CAIP-2 id such as eip155:1', text)
  return chain
}
