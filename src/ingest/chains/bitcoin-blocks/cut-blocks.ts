import { concatBytes } from '@noble/hashes/utils.js'
import { NETWORKS, type Network } from './networks.js'

/** A piece of a file: the bytes of a block, or why there is none at `at` (bytes from the beginning). `network` as its frame says. */
export type BlockPiece = Readonly<
  { at: number; network: Network | undefined } & ({ bytes: Uint8Array } | { problem: string })
>

/** Serialised blocks have 4,000,000 bytes at most (BIP-141: weight 4,000,000). */
const LARGEST = 4_000_000
const FRAME = 8

/** The network whose magic bytes stand at the beginning; undefined for anything else. */
export const networkByMagic = (start: Uint8Array): Network | undefined =>
  NETWORKS.find(({ magic }) => Buffer.from(start.subarray(0, 4)).toString('hex') === magic)

/**
 * Cuts a file into blocks. In `blk*.dat` each block stands behind the magic bytes of its network and its size, and zeros fill the file up; a file that
 * begins otherwise is one block. A frame that makes no sense ends the reading, because nothing says where the next block begins.
 */
export async function* cutBlocks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<BlockPiece> {
  let held: Uint8Array = new Uint8Array()
  let at = 0
  let framed: boolean | undefined
  for await (const chunk of chunks) {
    held = held.length === 0 ? chunk : concatBytes(held, chunk)
    if (held.length < FRAME) continue
    framed ??= networkByMagic(held) !== undefined
    if (!framed && held.length > LARGEST) {
      yield { at, network: undefined, problem: 'the file is larger than one block and has no magic bytes' }
      return
    }
    for (let piece = framed ? nextFrame(held) : undefined; piece !== undefined; piece = nextFrame(held)) {
      if ('problem' in piece) {
        yield { at: at + piece.skip, network: undefined, problem: piece.problem }
        return
      }
      yield { at: at + piece.skip, network: piece.network, bytes: piece.bytes }
      held = held.subarray(piece.end)
      at += piece.end
    }
  }
  if (framed !== true) {
    if (held.length > 0) yield { at, network: undefined, bytes: held }
    return
  }
  const padding = zeros(held)
  if (padding === held.length) return
  const problem = `the file ends within a block: ${held.length - padding} bytes of it are there`
  yield { at: at + padding, network: networkByMagic(held.subarray(padding)), problem }
}

type Frame =
  | Readonly<{ skip: number; end: number; network: Network; bytes: Uint8Array }>
  | Readonly<{ skip: number; problem: string }>

/** The next whole frame; undefined when more bytes are needed. */
function nextFrame(held: Uint8Array): Frame | undefined {
  const skip = zeros(held)
  const frame = held.subarray(skip)
  if (frame.length < FRAME) return undefined
  const network = networkByMagic(frame)
  if (network === undefined)
    return { skip, problem: 'no block begins here: the rest of the file is not read' }
  const size = new DataView(frame.buffer, frame.byteOffset, FRAME).getUint32(4, true)
  if (size > LARGEST)
    return { skip, problem: `a block of ${size} bytes is announced: the rest of the file is not read` }
  if (frame.length < FRAME + size) return undefined
  return { skip, end: skip + FRAME + size, network, bytes: frame.subarray(FRAME, FRAME + size) }
}

function zeros(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte !== 0)
  return first < 0 ? bytes.length : first
}
