import { readAddress } from './read-address.js'
import { invalid, readRows } from './read-rows.js'

const COLUMNS = {
  holder: ['holder', 'owner', 'name'],
  address: ['address', 'wallet'],
} as const

/** Wallets that are evidenced to be of one holder: address → holder. Throws E_INPUT_INVALID at the first wrong record. */
export async function readHolders(paths: readonly string[]): Promise<Map<string, string>> {
  const holders = new Map<string, string>()
  for (const path of paths)
    for (const { cell, row } of await readRows(path, COLUMNS, ['holder', 'address'])) {
      const address = readAddress(cell('address') ?? '')
      if ('problem' in address) throw invalid(path, row, 'address', 'an address', cell('address') ?? '')
      const known = holders.get(address.address)
      if (known !== undefined && known !== `holder ${cell('holder')}`)
        throw invalid(path, row, 'holder', `${known}, as in an earlier record`, cell('holder') ?? '')
      // A holder is no address, so that the two are never mixed up.
      holders.set(address.address, `holder ${cell('holder')}`)
    }
  return holders
}
