import { canonicalAddress } from '../../../core/addresses/canonical-address.js'
import { parseUnits } from '../../../core/amount.js'
import { nftAsset } from '../../../core/chains/caip.js'
import { expectedGot } from '../../../core/errors.js'
import type { CsvRecord, FileSettings, Mapped, MappingAdapter } from '../../adapter.js'
import { cellReader, resolveColumns } from '../../records/columns.js'
import { parseTime } from '../../values/parse-time.js'
import { epochTime } from '../evm/epoch-time.js'
import {
  marksOf,
  transferRow,
  type TransferValues,
  UNKNOWN_CHAIN,
  ZERO_VALUE,
} from '../evm/transfer-values.js'
import { chainOf } from './chain-of.js'
import { COLUMNS } from './form.js'
import { type NamedAsset, namedAsset } from './named-asset.js'

const KINDS: readonly string[] = ['native', 'internal', 'token', 'nft', 'fee', 'mint', 'burn', 'reward']

const read = cellReader(COLUMNS)
type Cells = ReturnType<typeof read>

/** Transfers in Bridle's own plain form, one per record. See README.md; other headers by mapping in bridle.yaml. */
export const genericTransfers: MappingAdapter = {
  kind: 'map',
  id: 'transfers/generic',
  title: 'Transfers (generic CSV or JSON)',
  formats: ['csv', 'tsv', 'ndjson', 'json'],
  feeds: ['transfers'],
  recognise({ header, records }) {
    const [first] = records
    const isObject = typeof first === 'object' && first !== null && !Array.isArray(first)
    const fields = header.length > 0 ? header : isObject ? Object.keys(first) : []
    const found = resolveColumns(COLUMNS, fields)
    const has = (...names: readonly (keyof typeof COLUMNS)[]): boolean =>
      names.some((name) => found[name] !== undefined)
    const whole =
      has('from') && has('to') && has('asset') && has('amount', 'units', 'tokenId') && has('time', 'block')
    return whole
      ? { confidence: 0.8, reason: 'its columns are from, to, asset, an amount, and a time or block' }
      : undefined
  },
  reads: (header) => Object.values(resolveColumns(COLUMNS, header)).map(String),
  map(record, settings) {
    const texts = Object.fromEntries(
      Object.entries(record as Readonly<Record<string, unknown>>).map(([name, value]) => [
        name,
        textOf(value),
      ]),
    )
    return mapRecord(read(texts as CsvRecord), settings)
  },
}

const textOf = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value)

/** One record is one transfer. The first thing that is wrong with it is the reason to reject it. */
function mapRecord(cell: Cells, settings: FileSettings): Mapped {
  const named = cell('chain')
  const chain = named === undefined ? (settings.chain ?? UNKNOWN_CHAIN) : chainOf(named)
  const text = cell('asset')
  if (text === undefined) return { rejected: expectedGot('asset', 'an asset', '') }
  const asset = namedAsset(text, chain)
  if (asset === undefined)
    return { rejected: expectedGot('asset', 'a CAIP-19 id, a contract, an ISO 4217 code or a symbol', text) }
  const values: Record<string, unknown> = {}
  for (const part of [
    timeOf(cell, settings),
    endsOf(cell, chain),
    placeOf(cell),
    amountOf(cell, chain, asset),
  ]) {
    if ('problem' in part) return { rejected: part.problem }
    Object.assign(values, part)
  }
  const row = { chain, symbol: asset.symbol, failed: false, ...values } as TransferValues
  const kind = row.kind ?? kindOf(row, asset)
  if (row.sender === null && row.receiver === null && kind !== 'burn')
    return { rejected: expectedGot('from', 'an address in from or to', '') }
  return {
    rows: [
      transferRow({
        ...row,
        kind,
        receiver: kind === 'fee' ? null : (row.receiver ?? null),
        transfer: idOf(row, kind),
      }),
    ],
  }
}

type Part = TransferValues | Readonly<{ problem: string }>

/** Seconds or milliseconds since 1970, or a date and time, which is UTC in this form unless it carries an offset or bridle.yaml says otherwise. */
function timeOf(cell: Cells, settings: FileSettings): Part {
  const text = cell('time')
  if (text === undefined) return {}
  if (/^\d{9,10}$/.test(text)) return epochTime(Number(text))
  if (/^\d{12,13}$/.test(text))
    return { ...epochTime(Math.floor(Number(text) / 1000)), ...milliseconds(text) }
  const reading = parseTime('timestamp', text.replace(/ UTC$/, 'Z'), {
    ...settings,
    timezone: settings.timezone ?? 'UTC',
  })
  return reading.kind === 'problem' ? { problem: reading.problem } : reading.time
}

const milliseconds = (text: string): TransferValues => ({
  ts: new Date(Number(text)).toISOString().replace('T', ' ').slice(0, 23),
  ts_raw: text,
  precision: 'ms',
})

function endsOf(cell: Cells, chain: string): Part {
  const kind = cell('kind')?.toLowerCase()
  if (kind !== undefined && !KINDS.includes(kind))
    return { problem: expectedGot('kind', `one of ${KINDS.join(', ')}`, kind) }
  const hint = chain.includes(':') ? chain : undefined
  const ends: Record<string, unknown> = kind === undefined ? {} : { kind }
  for (const [column, name] of [
    ['sender', 'from'],
    ['receiver', 'to'],
  ] as const) {
    const text = cell(name)
    const reading = text === undefined ? undefined : canonicalAddress(text, hint)
    if (reading?.kind === 'refused') return { problem: `"${name}": ${reading.reason}` }
    ends[column] = reading?.address ?? null
  }
  return ends as TransferValues
}

function placeOf(cell: Cells): Part {
  const place: Record<string, unknown> = {}
  for (const [column, name] of [
    ['block', 'block'],
    ['tx_index', 'txIndex'],
    ['log_index', 'logIndex'],
  ] as const) {
    const text = cell(name)
    if (text === undefined) continue
    if (!/^\d{1,15}$/.test(text)) return { problem: expectedGot(column, 'a whole number', text) }
    place[column] = Number(text)
  }
  const tx = cell('tx')
  // Hashes are hexadecimal and compare in lower case; names of bank transactions stay as they are.
  return {
    ...place,
    tx: tx === undefined ? null : /^(?:0x)?[0-9a-fA-F]{64}$/.test(tx) ? tx.toLowerCase() : tx,
  }
}

/** `units` are base units; `amount` is in whole units and needs the number of digits: as stated, or of a known asset. An NFT has neither. */
function amountOf(cell: Cells, chain: string, named: NamedAsset): Part {
  const { asset, mark } = named
  const stated = cell('decimals')
  if (stated !== undefined && !/^\d{1,3}$/.test(stated))
    return { problem: expectedGot('decimals', 'a whole number', stated) }
  const decimals = stated === undefined ? named.decimals : Number(stated)
  const [units, amount, tokenId] = [cell('units'), cell('amount'), cell('tokenId')]
  if (
    cell('kind')?.toLowerCase() === 'nft' ||
    (tokenId !== undefined && units === undefined && amount === undefined)
  ) {
    if (tokenId === undefined || !/^\d{1,80}$/.test(tokenId))
      return { problem: expectedGot('token_id', 'a whole number', tokenId ?? '') }
    const contract = /\/erc(?:20|721):(0x[0-9a-f]{40})$/.exec(asset)?.[1]
    return {
      asset: contract === undefined ? asset : nftAsset(chain, contract),
      kind: 'nft',
      token_id: tokenId,
      units: null,
    }
  }
  const base = { asset, decimals: decimals ?? null, token_id: tokenId ?? null }
  if (units !== undefined) {
    if (!/^\d{1,80}$/.test(units)) return { problem: expectedGot('units', 'whole base units', units) }
    return { ...base, units, marks: marksOf(BigInt(units) === 0n && ZERO_VALUE, mark) }
  }
  if (amount === undefined) return { problem: expectedGot('amount', 'an amount, or units', '') }
  if (decimals === undefined)
    return {
      problem: `decimals unknown for ${asset}; add a column "decimals", or give base units in "units"`,
    }
  const parsed = parseUnits(amount, decimals)
  if ('problem' in parsed) return parsed
  if (parsed.units < 0n) return { problem: expectedGot('amount', 'zero or more', amount) }
  return { ...base, units: parsed.units.toString(), marks: marksOf(parsed.units === 0n && ZERO_VALUE, mark) }
}

function kindOf(row: TransferValues, asset: NamedAsset): string {
  if (row.sender === null) return 'mint'
  if (row.receiver === null) return 'burn'
  return asset.isCoin ? 'native' : 'token'
}

/** With an index, the id by which other exports of the same chain know the transfer; without one it is made of the content later. */
function idOf(row: TransferValues, kind: string): string | null {
  if (row.tx === null || row.tx === undefined || row.log_index === null || row.log_index === undefined)
    return null
  const source =
    kind === 'native' || kind === 'internal' || kind === 'fee' || kind === 'reward' ? kind : 'log'
  return `${row.chain}:${row.tx}:${source}:${row.log_index}`
}
