import { expectedGot } from '../../../core/errors.js'
import { csvAdapter } from '../csv-adapter.js'
import { rowList } from '../row-list.js'

/** Daily prices, CSV: date, asset (CAIP-19), usd, source. One record is one asset on one day; see README.md. */
export const prices = csvAdapter({
  id: 'prices/daily',
  title: 'Daily prices (CSV)',
  feeds: ['prices'],
  columns: {
    day: ['date', 'day'],
    asset: ['asset', 'asset id'],
    usd: ['usd', 'price usd', 'usd price'],
    origin: ['source', 'origin'],
  },
  signature: ['day', 'asset', 'usd'],
  required: ['day', 'asset', 'usd'],
  map(cell, settings) {
    const rows = rowList(settings)
    const usd = cell('usd') ?? ''
    if (!/^\d{1,30}(?:\.\d{1,30})?$/.test(usd))
      return { rejected: expectedGot('usd', 'a decimal number', usd) }
    rows.add('prices', {
      asset: cell('asset') ?? '',
      day: rows.day('date', cell('day')),
      usd,
      origin: cell('origin') ?? null,
    })
    return rows.done('no data')
  },
})
