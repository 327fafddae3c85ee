import type { FileSettings, Mapped, MappingAdapter } from '../../adapter.js'
import { UNKNOWN_CHAIN } from '../evm/transfer-values.js'
import { mapEtlContract, mapEtlToken } from './contract.js'
import { type EtlRecord, etlCells } from './fields.js'
import { kindOf, kindOfRecord } from './kinds.js'
import { mapEtlLog } from './log.js'
import { mapEtlTokenTransfer } from './token-transfer.js'
import { mapEtlTrace } from './trace.js'
import { mapEtlReceipt, mapEtlTransaction } from './transaction.js'

/** Everything that ethereum-etl writes, CSV and JSON lines; each record is read by its own kind. See README.md. */
export const ethereumEtl: MappingAdapter = {
  kind: 'map',
  id: 'ethereum-etl',
  title: 'ethereum-etl export (CSV or JSON lines)',
  formats: ['csv', 'tsv', 'ndjson', 'json'],
  feeds: ['transfers', 'tokens'],
  recognise({ header, records }) {
    const [first] = records
    const isObject = typeof first === 'object' && first !== null && !Array.isArray(first)
    const fields = header.length > 0 ? header : isObject ? Object.keys(first) : []
    const kind = kindOf(new Set(fields))
    return kind === undefined
      ? undefined
      : { confidence: 0.97, reason: `its fields are those of an ethereum-etl ${kind.replace('_', ' ')}` }
  },
  map(record, settings) {
    return mapRecord(record as EtlRecord, settings)
  },
}

function mapRecord(record: EtlRecord, settings: FileSettings): Mapped {
  const kind = kindOfRecord(record)
  const chain = settings.chain ?? UNKNOWN_CHAIN
  const cells = etlCells(record)
  switch (kind) {
    case 'transaction':
      return mapEtlTransaction(cells, chain)
    case 'receipt':
      return mapEtlReceipt(cells, chain)
    case 'token_transfer':
      return mapEtlTokenTransfer(cells, chain)
    case 'trace':
      return mapEtlTrace(record, cells, chain)
    case 'log':
      return mapEtlLog(record, cells, chain)
    case 'contract':
      return mapEtlContract(record, cells, chain)
    case 'token':
      return mapEtlToken(cells, chain)
    case 'block':
      return {
        skipped: 'a block header: it moves no value but withdrawals of validators, which are not read',
      }
    case undefined:
      return { rejected: 'a record of none of the kinds that ethereum-etl writes' }
  }
}
