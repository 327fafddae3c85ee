import { Buffer } from 'node:buffer'
import { AppError } from '../../core/errors.js'
import { checkData } from './check-data.js'
import { checksum } from './checksum.js'
import { ARRAYS, type Arrays, type IndexData, LAYOUT, SECTIONS } from './layout.js'

/** `BRIDLEIX` as two little-endian numbers; read the other way round on a machine of another byte order, and refused there. */
const MAGIC = [0x44495242, 0x5849454c] as const
/** Raised whenever the sections or their meaning change. */
const FORMAT = 3
/** Two for the magic, format, number of sections, length of all, checksum. */
const HEAD = 6
const ALIGNED = 8
/** Sections beside those of the index: what it was made from, and what its owner keeps with it. */
const OWN = 2

/** An index with the key that says what it was made from, and what its owner keeps with it. */
export type SavedIndex = Readonly<{ data: IndexData; key: string; extra: Uint8Array }>

/** The bytes of an index, in memory that threads can share. */
export function encodeIndex({ data, key, extra }: SavedIndex): Uint8Array {
  const arrays = [new TextEncoder().encode(key), extra, ...SECTIONS.map((section) => data[section])]
  const starts: number[] = []
  let length = aligned((HEAD + 2 * arrays.length) * 4)
  for (const array of arrays) {
    starts.push(length)
    length = aligned(length + array.byteLength)
  }
  const bytes = new Uint8Array(new SharedArrayBuffer(length))
  const head = new Uint32Array(bytes.buffer, 0, HEAD + 2 * arrays.length)
  head.set([...MAGIC, FORMAT, arrays.length, length, 0])
  arrays.forEach((array, i) => {
    const start = starts[i] ?? 0
    head.set([start, array.byteLength], HEAD + 2 * i)
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start)
  })
  head[HEAD - 1] = checksum(bytes, HEAD * 4)
  return bytes
}

/**
 * Reads the bytes of an index; its arrays lie over them. Throws E_INPUT_INVALID for bytes that are no index of this version, were cut or
 * changed, or whose numbers point outside of it: whatever was read from a file is safe to be searched afterwards.
 */
export function decodeIndex(bytes: Uint8Array): SavedIndex {
  const count = SECTIONS.length + OWN
  const headLength = (HEAD + 2 * count) * 4
  if (bytes.byteOffset % ALIGNED !== 0) throw refused('its bytes are not aligned')
  if (bytes.byteLength < headLength) throw refused('it is cut off')
  const head = new Uint32Array(bytes.buffer, bytes.byteOffset, HEAD + 2 * count)
  if (head[0] !== MAGIC[0] || head[1] !== MAGIC[1]) throw refused('it is no index')
  if (head[2] !== FORMAT || head[3] !== count) throw refused('it is of another version')
  if (head[4] !== bytes.byteLength) throw refused('it is cut off')
  if (head[HEAD - 1] !== checksum(bytes, HEAD * 4)) throw refused('its checksum does not agree')
  const section = <T extends keyof Arrays>(type: T, i: number): Arrays[T] =>
    view(bytes, type, head[HEAD + 2 * i] ?? 0, head[HEAD + 2 * i + 1] ?? 0, headLength)
  const data = Object.fromEntries(
    SECTIONS.map((name, i) => [name, section(LAYOUT[name], i + OWN)]),
  ) as IndexData
  const problem = checkData(data)
  if (problem !== undefined) throw refused(problem)
  return { data, key: Buffer.from(section('u8', 0)).toString('utf8'), extra: section('u8', 1) }
}

const aligned = (length: number): number => Math.ceil(length / ALIGNED) * ALIGNED

function view<T extends keyof Arrays>(
  bytes: Uint8Array,
  type: T,
  start: number,
  length: number,
  least: number,
): Arrays[T] {
  const array = ARRAYS[type]
  const size = array.BYTES_PER_ELEMENT
  if (start % ALIGNED !== 0 || start < least || length % size !== 0 || start + length > bytes.byteLength)
    throw refused('a section lies outside of it')
  // The constructors take either kind of buffer; their types do not say so for a choice of them.
  return new array(bytes.buffer as ArrayBuffer, bytes.byteOffset + start, length / size) as Arrays[T]
}

const refused = (got: string): AppError =>
  new AppError('E_INPUT_INVALID', 'a saved index cannot be used', {
    got,
    todo: 'remove it; it is made again from the list',
  })
