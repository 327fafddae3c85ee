import type { TableRow } from '../../../core/tables.js'
import { expectedGot } from '../../../core/errors.js'
import type { Mapped } from '../../adapter.js'
import { epochTime } from '../evm/epoch-time.js'
import { type CellReader, ZERO_ADDRESS } from '../evm/read-cells.js'
import { fungible, multiToken, nft, shippedDecimals, unsettled } from '../evm/token-row.js'
import { KIND_UNKNOWN, transferRow, type TransferValues, UNKNOWN_CHAIN } from '../evm/transfer-values.js'
import { knownContract, knownToken } from '../../../core/chains/known-tokens.js'
import type { EtlRecord } from './fields.js'

/** First topic of an event: keccak-256 of its signature. */
const TRANSFER = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'
const TRANSFER_SINGLE = '0xc3d58168c5ae7397731d063d5bbf3d657854427343f4c083240f7aacaa2d0f62'
const TRANSFER_BATCH = '0x4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb'
/** WETH9 writes these instead of Transfer when coins are wrapped and unwrapped. */
const DEPOSIT = '0xe1fffcc4923d04b559f4d29a8bfc6cda04eb5b0d3c460751c2402c5c5cc9109c'
const WITHDRAWAL = '0x7fcf532c15f0a6db0bd6d0e038bea71d30d808c7d98cb3bf7268a95bf5081b65'

/** What a log says, as columns; several for a batch. A text is the reason why it says nothing that can be used. */
type Reading = readonly TransferValues[] | Readonly<{ skipped: string }> | Readonly<{ rejected: string }>

/** One raw log. Only movements of tokens are read; the number of topics tells ERC-20 (three) from ERC-721 (four). */
export function mapEtlLog(record: EtlRecord, cells: CellReader, chain: string): Mapped {
  const topics = topicsOf(record.topics)
  const words = wordsOf(cells.text('data') ?? '0x')
  const contract = cells.address('address')
  if (cells.problem !== undefined) return { rejected: cells.problem }
  const reading = read(chain, contract, topics, words)
  if ('skipped' in reading || 'rejected' in reading) return reading
  const tx = cells.hash('transaction_hash')
  const log = cells.count('log_index')
  if (log === undefined) cells.reject(expectedGot('log_index', 'a whole number', ''))
  const base = {
    chain,
    block: cells.count('block_number') ?? null,
    tx_index: cells.count('transaction_index') ?? null,
    log_index: log ?? null,
    tx,
    ...epochTime(cells.count('block_timestamp')),
  }
  if (cells.problem !== undefined) return { rejected: cells.problem }
  const rows = reading.map((values, i): TableRow => {
    const part = reading.length === 1 ? '' : `.${i}`
    return transferRow({ ...base, ...values, transfer: `${chain}:${tx}:log:${log}${part}`, failed: false })
  })
  const [first, ...rest] = rows
  return first === undefined ? { skipped: 'a batch of no tokens' } : { rows: [first, ...rest] }
}

function read(
  chain: string,
  contract: string,
  topics: readonly string[],
  words: readonly string[] | undefined,
): Reading {
  const [event] = topics
  if (event === TRANSFER) return transfer(chain, contract, topics, words)
  if (event === TRANSFER_SINGLE || event === TRANSFER_BATCH) return multi(chain, contract, topics, words)
  if (event === DEPOSIT || event === WITHDRAWAL) return wrapping(chain, contract, topics, words)
  return { skipped: 'an event that moves no token' }
}

const unreadable = (expected: string): Reading => ({
  rejected: expectedGot('data', expected, 'something else'),
})

function transfer(
  chain: string,
  contract: string,
  topics: readonly string[],
  words: readonly string[] | undefined,
): Reading {
  const all = words === undefined ? [] : [...topics.slice(1), ...words]
  const [from, to, value] = all
  if (all.length !== 3 || from === undefined || to === undefined || value === undefined)
    return unreadable('sender, receiver and one number, in topics and data together')
  const ends = { from: addressOf(from), to: addressOf(to) }
  const number = BigInt(value)
  if (topics.length === 4) return [nft(chain, contract, number.toString(), ends, undefined)]
  const shipped = shippedDecimals(chain, contract)
  if (topics.length === 3)
    return [fungible(chain, contract, number, ends, shipped ?? { symbol: undefined, decimals: undefined })]
  // Older contracts index nothing, ERC-20 and ERC-721 alike (CryptoKitties): the number of topics says nothing then.
  if (shipped !== undefined) return [fungible(chain, contract, number, ends, shipped)]
  return [unsettled(chain, contract, number.toString(), ends, undefined, KIND_UNKNOWN)]
}

/** EIP-1155: operator, sender, receiver in topics; id and quantity, or two lists of them, in data. */
function multi(
  chain: string,
  contract: string,
  topics: readonly string[],
  words: readonly string[] | undefined,
): Reading {
  const [event, , from, to] = topics
  if (from === undefined || to === undefined || words === undefined) return unreadable('an ERC-1155 transfer')
  const ends = { from: addressOf(from), to: addressOf(to) }
  const numbers = words.map(BigInt)
  const pairs =
    event === TRANSFER_SINGLE
      ? [numbers.slice(0, 1), numbers.slice(1, 2)]
      : [listAt(numbers, 0), listAt(numbers, 1)]
  const [ids = [], quantities = []] = pairs
  if (ids.length !== quantities.length || (event === TRANSFER_SINGLE && ids.length !== 1))
    return unreadable('as many quantities as ids')
  return ids.map((id, i) => multiToken(chain, contract, id.toString(), quantities[i] ?? 0n, ends, undefined))
}

/** A list in ABI encoding: word `place` holds its offset in bytes, there its length, then its items. */
function listAt(words: readonly bigint[], place: number): bigint[] {
  const start = Number((words[place] ?? 0n) / 32n)
  const length = Number(words[start] ?? 0n)
  return words.slice(start + 1, start + 1 + length)
}

/** A wrapped coin is made for the depositor and unmade for the one who withdraws. Only contracts known to be wrapped coins count. */
function wrapping(
  chain: string,
  contract: string,
  topics: readonly string[],
  words: readonly string[] | undefined,
): Reading {
  const known = chain === UNKNOWN_CHAIN ? knownContract(contract) : knownToken(chain, contract)
  const [event, owner] = topics
  const [value] = words ?? []
  const shipped = shippedDecimals(chain, contract)
  if (known?.isWrappedCoin !== true || owner === undefined || value === undefined || shipped === undefined)
    return { skipped: 'an event that moves no token' }
  const holder = addressOf(owner)
  const ends = event === DEPOSIT ? { from: ZERO_ADDRESS, to: holder } : { from: holder, to: ZERO_ADDRESS }
  return [fungible(chain, contract, BigInt(value), ends, shipped)]
}

/** The last 20 bytes of a 32-byte word. */
const addressOf = (word: string): string => `0x${word.slice(-40).toLowerCase()}`

/** CSV joins topics by commas; JSON has a list. */
const topicsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value.map(String) : String(value ?? '').split(','))
    .map((topic) => topic.trim().toLowerCase())
    .filter((topic) => /^0x[0-9a-f]{64}$/.test(topic))

/** Data in words of 32 bytes; undefined when it does not divide into words. */
function wordsOf(data: string): string[] | undefined {
  const hex = data.trim().toLowerCase()
  if (!/^0x(?:[0-9a-f]{64})*$/.test(hex)) return undefined
  return Array.from({ length: (hex.length - 2) / 64 }, (_, i) => `0x${hex.slice(2 + i * 64, 66 + i * 64)}`)
}
