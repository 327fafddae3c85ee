import type { EtlRecord } from './fields.js'

/** What ethereum-etl exports (its docs/schema.md), by the fields that each kind has and no other. */
const SIGNATURES = {
  transaction: ['hash', 'from_address', 'to_address', 'value', 'gas_price', 'block_number'],
  receipt: ['transaction_hash', 'cumulative_gas_used', 'gas_used', 'status'],
  token_transfer: ['token_address', 'from_address', 'to_address', 'value', 'transaction_hash', 'log_index'],
  trace: ['from_address', 'to_address', 'value', 'trace_type', 'trace_address', 'block_number'],
  log: ['log_index', 'transaction_hash', 'address', 'data', 'topics'],
  contract: ['address', 'bytecode', 'is_erc20', 'is_erc721'],
  token: ['address', 'symbol', 'name', 'decimals', 'total_supply'],
  block: ['number', 'hash', 'parent_hash', 'miner', 'transaction_count'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type EtlKind = keyof typeof SIGNATURES
const ETL_KINDS = Object.keys(SIGNATURES) as EtlKind[]

/** The kind of a record or header by its fields; undefined when it is none of ethereum-etl's. */
export const kindOf = (fields: ReadonlySet<string>): EtlKind | undefined =>
  ETL_KINDS.find((kind) => SIGNATURES[kind].every((field) => fields.has(field)))

/** The kind of one record: streams name it in `type`, exports only by their fields. */
export function kindOfRecord(record: EtlRecord): EtlKind | undefined {
  const { type } = record
  const named = ETL_KINDS.find((kind) => kind === type)
  const byFields = kindOf(new Set(Object.keys(record)))
  return named !== undefined && byFields !== undefined ? named : byFields
}
