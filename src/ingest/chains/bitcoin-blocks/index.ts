import type { BytesAdapter, FileSettings, Mapped, StreamedRecord } from '../../adapter.js'
import { CutOff } from './byte-reader.js'
import { type BlockPiece, cutBlocks, networkByMagic } from './cut-blocks.js'
import { networkOf } from './networks.js'
import { HEADER, isHeader, type RawBlock, readBlock } from './read-block.js'
import { utxoRows } from './utxo-rows.js'

/** Block files of Bitcoin Core (`blk*.dat`), and single serialised blocks. A record is a transaction, in the order of the file. */
export const bitcoinBlocks: BytesAdapter = {
  kind: 'bytes',
  id: 'bitcoin-blocks',
  title: 'Bitcoin blocks (blk*.dat, or one serialised block)',
  formats: ['binary'],
  feeds: ['utxo_outputs', 'utxo_inputs'],
  recognise({ bytes = new Uint8Array() }) {
    if (networkByMagic(bytes) !== undefined && isHeader(bytes.subarray(8)))
      return { confidence: 1, reason: 'a network’s magic bytes and a header with its proof of work' }
    if (isHeader(bytes)) return { confidence: 1, reason: 'a block header with its proof of work' }
    return undefined
  },
  async *read(chunks, settings) {
    let row = 0
    for await (const piece of cutBlocks(chunks)) {
      const records = recordsOf(piece, settings, row)
      row += records.length
      yield records
    }
  },
}

/** The transactions of a block, or the one record that says why it cannot be used. */
function recordsOf(piece: BlockPiece, settings: FileSettings, before: number): StreamedRecord[] {
  const refused = (reason: string): StreamedRecord[] => [
    { row: before + 1, text: `block at byte ${piece.at}`, mapped: { rejected: reason } },
  ]
  if ('problem' in piece) return refused(piece.problem)
  const block = blockIn(piece.bytes)
  if ('problem' in block) return refused(block.problem)
  const network = piece.network ?? networkOf(settings.chain)
  const chain = network?.chain ?? settings.chain ?? 'unknown'
  return block.transactions.map((tx, index) => {
    const mapped: Mapped = utxoRows(tx, { chain, network, block: block.height, index, time: block.time })
    return { row: before + index + 1, text: `transaction ${tx.txid} of block ${block.hash}`, mapped }
  })
}

function blockIn(bytes: Uint8Array): RawBlock | { readonly problem: string } {
  if (bytes.length >= HEADER && !isHeader(bytes))
    return { problem: 'its header does not meet its own proof of work: the block is damaged' }
  try {
    return readBlock(bytes)
  } catch (error) {
    if (error instanceof CutOff) return { problem: `the block is cut off: ${error.message}` }
    throw error
  }
}
