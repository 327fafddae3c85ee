import type { StatedBalance } from '../../trace/index.js'
import { readAddress } from './read-address.js'
import { invalid, readRows } from './read-rows.js'
import { readTime } from './read-time.js'

const COLUMNS = {
  wallet: ['wallet', 'address'],
  asset: ['asset'],
  time: ['time', 'timestamp', 'date'],
  units: ['units', 'base_units'],
} as const

/** Balances that documents state: wallet, asset (CAIP-19), time, base units. Throws E_INPUT_INVALID at the first wrong record. */
export async function readBalances(paths: readonly string[]): Promise<StatedBalance[]> {
  const balances: StatedBalance[] = []
  for (const path of paths)
    for (const { cell, row } of await readRows(path, COLUMNS, ['wallet', 'asset', 'time', 'units'])) {
      const text = (name: keyof typeof COLUMNS): string => cell(name) ?? ''
      const address = readAddress(text('wallet'))
      const time = readTime(text('time'))
      if ('problem' in address) throw invalid(path, row, 'wallet', 'an address', text('wallet'))
      if (time === undefined) throw invalid(path, row, 'time', 'a date or time', text('time'))
      if (!/^\d{1,80}$/.test(text('units')))
        throw invalid(path, row, 'units', 'whole base units', text('units'))
      balances.push({ wallet: address.address, asset: text('asset'), time, units: BigInt(text('units')) })
    }
  return balances
}
