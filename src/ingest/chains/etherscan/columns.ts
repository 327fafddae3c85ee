import type { CsvRecord, FileSettings } from '../../adapter.js'
import { chainOfCoin, coinBySymbol } from '../../../core/chains/evm-chains.js'
import { expectedGot } from '../../../core/errors.js'
import { CellReader } from '../evm/read-cells.js'
import { epochTime } from '../evm/epoch-time.js'
import { type TransferValues, UNKNOWN_CHAIN } from '../evm/transfer-values.js'

/** Names that Etherscan has given the same column over the years. */
const RENAMED: Readonly<Record<string, readonly string[]>> = {
  Txhash: ['Txhash', 'Transaction Hash'],
  TokenId: ['TokenId', 'Token ID', 'TokenID'],
  TokenValue: ['TokenValue', 'Value'],
}

const AMOUNT_COLUMN = /^(Value_IN|Value_OUT|TxnFee|Value)\((\w+)\)$/

/** A reader of cells by the column's present or former name. */
export const etherscanCells = (record: unknown): CellReader => {
  const cells = record as CsvRecord
  return new CellReader((name) => {
    for (const header of RENAMED[name] ?? [name]) {
      const text = cells[header]?.trim()
      if (text !== undefined && text !== '') return text
    }
    return undefined
  })
}

/** Whether a header has a column under its present or a former name. */
export const hasColumn = (header: readonly string[], name: string): boolean =>
  (RENAMED[name] ?? [name]).some((known) => header.includes(known))

/** Columns of amounts of the chain's coin: `Value_IN` → `Value_IN(ETH)`; and the coin itself. */
export function coinColumns(
  header: readonly string[],
): Readonly<{ coin: string | undefined; names: ReadonlyMap<string, string> }> {
  const names = new Map<string, string>()
  let coin: string | undefined
  for (const name of header) {
    const match = AMOUNT_COLUMN.exec(name)
    // The fee is also given in USD, which is no coin of a chain.
    if (match?.[1] === undefined || match[2] === 'USD') continue
    names.set(match[1], name)
    coin = match[2]
  }
  return { coin, names }
}

/**
 * The chain of a record: what the record itself says (newer exports have ChainId), else bridle.yaml, else the coin in the header
 * where only one chain has it. Ether is the coin of many chains: then it stays unknown.
 */
export function chainOf(cells: CellReader, settings: FileSettings, coin?: string): string {
  const id = cells.text('ChainId')
  if (id !== undefined && /^\d{1,12}$/.test(id)) return `eip155:${id}`
  return settings.chain ?? (coin === undefined ? undefined : chainOfCoin(coin)) ?? UNKNOWN_CHAIN
}

/** The coin of a header as an asset on a chain; an unknown coin is a reason to reject, never another coin. */
export function coinAsset(
  cells: CellReader,
  chain: string,
  coin: string | undefined,
): Readonly<{ asset: string; decimals: number; symbol: string }> {
  const known = coin === undefined ? undefined : coinBySymbol(coin)
  if (known === undefined) cells.reject(expectedGot('Value_IN', 'the amount of a known coin', coin ?? ''))
  const { slip44 = 0, decimals = 0 } = known ?? {}
  return { asset: `${chain}/slip44:${slip44}`, decimals, symbol: coin ?? '' }
}

/** Columns that all exports share: transaction, block, time. Etherscan writes UTC and gives no index in the block. */
export function common(cells: CellReader, chain: string): TransferValues & { readonly tx: string } {
  const seconds = cells.count('UnixTimestamp')
  if (seconds === undefined)
    cells.reject(expectedGot('UnixTimestamp', 'seconds since 1970', cells.text('UnixTimestamp') ?? ''))
  return { chain, block: cells.count('Blockno') ?? null, tx: cells.hash('Txhash'), ...epochTime(seconds) }
}
