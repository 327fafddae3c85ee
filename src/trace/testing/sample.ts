import type { Transfer } from '../ledger/transfer.js'

/** One transfer in short: from, to, units; what is left out is made up from its place in the list. */
export type Short = Readonly<
  { from: string | null; to: string | null; units: bigint | number } & Partial<
    Omit<Transfer, 'sender' | 'receiver' | 'units'>
  >
>

export const COIN = 'test:1/slip44:60'
export const TOKEN = 'test:1/erc20:0x00000000000000000000000000000000000000aa'

const START = Date.UTC(2022, 0, 1)

/**
 * Rows of table `transfers` for tests: one block a minute from 2022-01-01, one transaction each, in the order given, unless a row
 * says otherwise.
 */
export function sampleTransfers(short: readonly Short[]): Transfer[] {
  return short.map(({ from, to, units, ...rest }, i) => ({
    transfer: `t${String(i + 1).padStart(4, '0')}`,
    chain: 'test:1',
    block: i + 1,
    tx_index: 0,
    log_index: 0,
    ts: new Date(START + (rest.block ?? i + 1) * 60_000).toISOString().replace('T', ' ').slice(0, 23),
    tx: `0x${String(i + 1).padStart(4, '0')}`,
    kind: 'token',
    sender: from,
    receiver: to,
    asset: TOKEN,
    symbol: 'TKN',
    decimals: 6,
    units: units.toString(),
    token_id: null,
    failed: false,
    marks: null,
    file: 'f'.repeat(64),
    row: i + 1,
    ...rest,
  }))
}
