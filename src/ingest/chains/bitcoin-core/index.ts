import type { FileSettings, Mapped, StreamAdapter, StreamedRecord } from '../../adapter.js'
import { type Network, NETWORKS, networkOf } from '../bitcoin-blocks/networks.js'
import { utxoRows } from '../bitcoin-blocks/utxo-rows.js'
import { type JsonDocument, jsonDocuments } from './json-documents.js'
import { blockFields, looseFields, problemOf, readStated } from './read-fields.js'

/** What `getblock` and `getrawtransaction` of Bitcoin Core print. A record is a transaction, in the order of the file. */
export const bitcoinCore: StreamAdapter = {
  kind: 'stream',
  id: 'bitcoin-core',
  title: 'Bitcoin Core JSON (getblock 2 or 3, getrawtransaction)',
  formats: ['json', 'ndjson'],
  feeds: ['utxo_outputs', 'utxo_inputs'],
  recognise({ head }) {
    if (/"merkleroot"\s*:/.test(head) && /"tx"\s*:\s*\[/.test(head) && /"nonce"\s*:/.test(head))
      return { confidence: 1, reason: 'a block as Bitcoin Core prints it' }
    if (/"vin"\s*:\s*\[/.test(head) && /"scriptPubKey"\s*:/.test(head))
      return { confidence: 0.9, reason: 'a transaction as Bitcoin Core prints it' }
    return undefined
  },
  async *read(chunks, settings) {
    let row = 0
    for await (const document of jsonDocuments(chunks)) {
      const records = recordsOf(document, settings, row)
      row += records.length
      yield records
    }
  },
}

function recordsOf(document: JsonDocument, settings: FileSettings, before: number): StreamedRecord[] {
  const refused = (rejected: string): StreamedRecord[] => [
    { row: before + 1, text: document.text.slice(0, 500), mapped: { rejected } },
  ]
  if ('problem' in document) return refused(document.problem)
  const value = inEnvelope(parsed(document.text))
  if (value === undefined) return refused('is no JSON')
  const block = blockFields.safeParse(value)
  if (!block.success) {
    const loose = looseFields.safeParse(value)
    if (!loose.success) return refused(problemOf(block.error))
    const at = { block: undefined, index: undefined, time: loose.data.blocktime }
    return [
      {
        row: before + 1,
        text: document.text.slice(0, 500),
        mapped: map(value, at, networkFor(document.text, settings), settings),
      },
    ]
  }
  const { tx, nTx, height, time, confirmations, hash } = block.data
  if (tx.every((one) => typeof one === 'string'))
    return refused('lists its transactions by id only (verbosity 1): export it with verbosity 2 or 3')
  if (nTx !== undefined && nTx !== tx.length)
    return refused(`says that it has ${nTx} transactions and lists ${tx.length}`)
  const network = networkFor(document.text, settings)
  return tx.map((one, index) => {
    const text = `transaction ${index} of block ${hash}`
    const mapped: Mapped =
      confirmations === -1
        ? { skipped: 'a block outside of the best chain' }
        : map(one, { block: height, index, time }, network, settings)
    return { row: before + index + 1, text, mapped }
  })
}

type At = Readonly<{ block: number | undefined; index: number | undefined; time: number | undefined }>

function map(value: unknown, at: At, network: Network | undefined, settings: FileSettings): Mapped {
  const stated = readStated(value)
  if ('problem' in stated) return { rejected: stated.problem }
  return utxoRows(stated, { ...at, network, chain: network?.chain ?? settings.chain ?? 'unknown' })
}

/**
 * The network that `chain` names, else the main network when the node itself prints one of its addresses. The test networks write theirs alike, so
 * that only `chain` says which of them it is.
 */
function networkFor(text: string, settings: FileSettings): Network | undefined {
  if (settings.chain !== undefined) return networkOf(settings.chain)
  return /"address(?:es)?"\s*:\s*(?:\[\s*)?"(?:bc1|[13][1-9A-HJ-NP-Za-km-z]{25})/.test(text)
    ? NETWORKS[0]
    : undefined
}

/** The answer inside of a JSON-RPC envelope. */
function inEnvelope(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'result' in value && 'error' in value
    ? value.result
    : value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The only failure is text that is no JSON; the record is refused with that reason.
    return undefined
  }
}
