import { AppError } from '../../core/errors.js'
import type { HoldingsFile, NamedHolding, ReadHoldings } from './named-holding.js'
import { readFtmHoldings } from './read-ftm.js'
import { readHoldingsTable } from './read-table.js'

/**
 * Reads who holds what: tables (`owner,owned,percent,from,to,kind,basis,aggregate group`) and FollowTheMoney entities. Throws E_USAGE without a
 * file, E_INPUT_INVALID at the first record that is wrong or when a file has no holding, and as reading does.
 */
export async function readHoldings(paths: readonly string[]): Promise<ReadHoldings> {
  if (paths.length === 0)
    throw new AppError('E_USAGE', 'no holdings were named', {
      field: '--holdings',
      expected: 'a table owner,owned,percent, or FollowTheMoney entities',
      todo: 'name a file with --holdings FILE, and repeat it for more',
    })
  const holdings: NamedHolding[] = []
  const files = new Map<string, HoldingsFile>()
  for (const path of paths) {
    const read = (await readFtmHoldings(path)) ?? (await readHoldingsTable(path))
    if (read.holdings.length === 0)
      throw new AppError('E_INPUT_INVALID', 'the file says of nobody what they hold', {
        file: path,
        expected: 'Ownership or Directorship entities, or a table owner,owned,percent',
      })
    // The same bytes under two names are one file.
    if (files.has(read.file.file)) continue
    files.set(read.file.file, read.file)
    for (const holding of read.holdings) holdings.push(holding)
  }
  return { holdings, files: [...files.values()] }
}
