import { canonicalAddress } from '../../../core/addresses/canonical-address.js'
import { expectedGot } from '../../../core/errors.js'
import { csvAdapter } from '../csv-adapter.js'
import { rowList } from '../row-list.js'

/** What is said about addresses, CSV: address, label, category, source, confidence. One record is one statement; see README.md. */
export const labels = csvAdapter({
  id: 'labels/addresses',
  title: 'Address labels (CSV)',
  feeds: ['labels'],
  columns: {
    address: ['address', 'wallet', 'wallet address'],
    label: ['label', 'name tag', 'nametag'],
    category: ['category', 'label type'],
    origin: ['source', 'origin'],
    confidence: ['confidence'],
    chain: ['chain', 'network'],
  },
  signature: ['address', 'label', 'category'],
  required: ['address', 'label'],
  map(cell, settings) {
    const rows = rowList(settings)
    const chain = cell('chain') ?? settings.chain
    const reading = canonicalAddress(cell('address') ?? '', chain)
    if (reading.kind === 'refused') return { rejected: reading.reason }
    const confidence = Number(cell('confidence') ?? '1')
    if (!(confidence >= 0 && confidence <= 1))
      return { rejected: expectedGot('confidence', 'a number from 0 to 1', cell('confidence') ?? '') }
    rows.add('labels', {
      chain: chain ?? null,
      address: reading.address,
      label: cell('label') ?? '',
      category: cell('category')?.toLowerCase() ?? null,
      origin: cell('origin') ?? null,
      confidence,
    })
    return rows.done('no data')
  },
})
