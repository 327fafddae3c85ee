import { parseUnits } from '../../../core/amount.js'
import { contractOfAsset, nftAsset } from '../../../core/chains/caip.js'
import type { RowOf } from '../../../core/tables.js'
import { shippedDecimals } from '../evm/token-row.js'
import {
  DECIMALS_BY_ADDRESS,
  DECIMALS_UNKNOWN,
  KIND_UNKNOWN,
  UNKNOWN_CHAIN,
  ZERO_VALUE,
} from '../evm/transfer-values.js'
import { type LateReject, recordsOf, type TransferRecord, withoutMark } from './transfer-record.js'

/** A row of table `tokens`: what a contract says of itself. */
export type TokenFact = Pick<RowOf<'tokens'>, 'chain' | 'address' | 'kind' | 'symbol' | 'decimals'>

type Known = Readonly<{
  kind: string | undefined
  decimals: number | undefined
  symbol: string | undefined
  mark: string | undefined
}>

/** Rows whose numbers have their meaning, and those of which nothing says how many digits follow the point. */
export type Settled = Readonly<{ rows: TransferRecord[]; rejected: LateReject[] }>

/**
 * Gives numbers their meaning where another record tells it: the shipped table, then `tokens` and `contracts` exports, then raw logs of the
 * same contract. An amount in whole units without decimals is rejected; a number that may be an amount or an id stays marked and moves nothing.
 */
export function settleTokens(rows: readonly TransferRecord[], tokens: readonly TokenFact[]): Settled {
  const lookUp = knowledge(rows, tokens)
  const settled: TransferRecord[] = []
  const rejected: LateReject[] = []
  for (const row of rows) {
    const contract = row.asset === null ? undefined : contractOfAsset(row.asset)
    const known = contract === undefined ? undefined : lookUp(row.chain ?? UNKNOWN_CHAIN, contract)
    const result = settle(row, contract, known)
    if ('transfer' in result) settled.push(result)
    else rejected.push(...recordsOf(row).map((record) => ({ ...record, reason: result.reason })))
  }
  return { rows: settled, rejected }
}

function settle(
  row: TransferRecord,
  contract: string | undefined,
  known: Known | undefined,
): TransferRecord | { reason: string } {
  const shown = {
    ...row,
    decimals: row.decimals ?? (row.units === null || row.kind === 'nft' ? null : (known?.decimals ?? null)),
    symbol: row.symbol ?? known?.symbol ?? null,
  }
  if (row.raw === null || contract === undefined) return shown
  if (row.marks?.includes(KIND_UNKNOWN) === true) {
    const marks = withoutMark(row, KIND_UNKNOWN)
    if (known?.kind === 'nft')
      return {
        ...shown,
        kind: 'nft',
        asset: nftAsset(row.chain ?? UNKNOWN_CHAIN, contract),
        token_id: row.raw,
        raw: null,
        marks,
      }
    return known?.kind === 'fungible' ? amount(shown, row.raw, known, marks) : shown
  }
  if (row.marks?.includes(DECIMALS_UNKNOWN) !== true) return shown
  if (known?.decimals === undefined)
    return { reason: `decimals unknown for contract ${contract}; add a tokens.csv or map it` }
  const parsed = parseUnits(row.raw, known.decimals)
  if ('problem' in parsed) return { reason: parsed.problem }
  return amount(shown, parsed.units.toString(), known, withoutMark(row, DECIMALS_UNKNOWN))
}

const amount = (
  row: TransferRecord,
  units: string,
  known: Known,
  marks: TransferRecord['marks'],
): TransferRecord => {
  const more = [
    ...(marks ?? []),
    ...(BigInt(units) === 0n ? [ZERO_VALUE] : []),
    ...(known.mark === undefined ? [] : [known.mark]),
  ]
  const all = [...new Set(more)]
  return { ...row, units, raw: null, decimals: known.decimals ?? null, marks: all.length === 0 ? null : all }
}

/** What is known of a contract on a chain; on an unnamed chain, or from an export without one, by its address where that is unambiguous. */
function knowledge(
  rows: readonly TransferRecord[],
  tokens: readonly TokenFact[],
): (chain: string, contract: string) => Known | undefined {
  const facts = new Map<string, Known>()
  const add = (chain: string | null, address: string | null, fact: Partial<Known>): void => {
    const key = `${chain ?? UNKNOWN_CHAIN} ${address}`
    const known = facts.get(key)
    facts.set(key, {
      kind: known?.kind ?? fact.kind,
      decimals: known?.decimals ?? fact.decimals,
      symbol: known?.symbol ?? fact.symbol,
      mark: undefined,
    })
  }
  for (const { chain, address, kind, decimals, symbol } of tokens) {
    // ERC-721 contracts may answer decimals too; that does not make their ids amounts.
    const digits = kind === 'nft' ? undefined : (decimals ?? undefined)
    add(chain, address, { kind: kind ?? undefined, decimals: digits, symbol: symbol ?? undefined })
  }
  for (const { transfer, chain, asset, kind, raw } of rows) {
    const contract = asset === null ? undefined : contractOfAsset(asset)
    if (contract === undefined || raw !== null || transfer?.includes(':log:') !== true) continue
    add(chain, contract, { kind: kind === 'nft' ? 'nft' : 'fungible' })
  }
  const anywhere = new Map<string, Known | undefined>()
  for (const [key, fact] of facts) {
    const address = key.slice(key.indexOf(' ') + 1)
    const other = anywhere.get(address)
    const agrees = !anywhere.has(address) || (other?.kind === fact.kind && other?.decimals === fact.decimals)
    anywhere.set(address, agrees ? fact : undefined)
  }
  return (chain, contract) => {
    const shipped = shippedDecimals(chain, contract)
    if (shipped !== undefined) return { kind: 'fungible', ...shipped }
    const exact = facts.get(`${chain} ${contract}`)
    const unnamed = facts.get(`${UNKNOWN_CHAIN} ${contract}`)
    const byAddress = chain === UNKNOWN_CHAIN ? anywhere.get(contract) : unnamed
    if (exact === undefined)
      return byAddress === undefined ? undefined : { ...byAddress, mark: DECIMALS_BY_ADDRESS }
    return { ...exact, kind: exact.kind ?? byAddress?.kind, decimals: exact.decimals ?? byAddress?.decimals }
  }
}
