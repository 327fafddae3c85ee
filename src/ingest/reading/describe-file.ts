import { createHash } from 'node:crypto'
import type { RecordFormat } from '../adapter.js'
import { detectFormat } from './detect-format.js'
import { DECODER, type Encoding, encodingOf } from './encoding.js'
import { HEAD } from './limits.js'
import { DamagedGzip, gunzip, storedBytes } from './open-bytes.js'
import { utf8Check } from './utf8-check.js'

/** Files that people put beside exports, by their first bytes, and what to do with them. */
const KNOWN_BINARY = [
  ['PK\u0003\u0004', 'a ZIP archive or an Excel file: unpack it, or export it as CSV'],
  ['%PDF', 'a PDF file, which is not read'],
  ['SQLite format 3', 'an SQLite database, which is not read: export its tables as CSV'],
  ['PAR1', 'a Parquet file, which is not read: export it as CSV'],
] as const

/** What one reading of a file tells, before anything is recognised. */
export type FileDescription = Readonly<{
  /** Of the bytes as stored. */
  sha256: string
  /** Size as stored. */
  bytes: number
  encoding: Encoding
  /** Bytes of the byte order mark. */
  bom: number
  gzip: boolean
  format: RecordFormat | 'unknown'
  /** What separates the cells of a csv or tsv file. */
  delimiter: string
  /** Decoded first 64 KiB, without byte order mark. */
  head: string
  /** The same as bytes, decompressed, with a byte order mark if there is one. */
  start?: Uint8Array | undefined
  /** The head is the whole file. */
  complete: boolean
  /** What is wrong with the file as a whole, for its note: empty, cut off, damaged. */
  problem?: string
}>

/**
 * Reads a file once and says what it is. A text that is not valid UTF-8 is Latin-1; a sequence that the end of the file
 * cuts off does not count. Throws E_INPUT_NOT_FOUND or E_INPUT_UNREADABLE.
 */
export async function describeFile(path: string): Promise<FileDescription> {
  const hash = createHash('sha256')
  let bytes = 0
  let gzip = false
  const hashed = (async function* () {
    for await (const chunk of storedBytes(path)) {
      if (bytes === 0) gzip = chunk[0] === 0x1f && chunk[1] === 0x8b
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  })()
  // The first piece decides whether the rest is decompressed.
  const first = await hashed.next()
  const stored = (async function* () {
    if (first.done !== true) yield first.value
    yield* hashed
  })()
  const check = utf8Check()
  const start: Buffer[] = []
  let held = 0
  let total = 0
  let tail = Buffer.alloc(0)
  let problem: string | undefined
  try {
    for await (const chunk of gzip ? gunzip(stored) : stored) {
      if (held < HEAD + 3) {
        start.push(chunk.subarray(0, HEAD + 3 - held))
        held += start.at(-1)?.length ?? 0
      }
      total += chunk.length
      tail = Buffer.concat([tail, chunk.subarray(-64)]).subarray(-64)
      check.push(chunk)
    }
  } catch (cause) {
    if (!(cause instanceof DamagedGzip)) throw cause
    problem = cause.message
    // What was not read for decompression still belongs to the hash.
    for await (const _ of hashed);
  }
  const beginning = Buffer.concat(start)
  const marked = encodingOf(beginning)
  const encoding = marked?.encoding ?? (check.valid() ? 'utf-8' : 'latin-1')
  const bom = marked?.bom ?? 0
  const complete = total <= beginning.length
  const head = new TextDecoder(DECODER[encoding], { ignoreBOM: true }).decode(
    beginning.subarray(bom, HEAD + bom),
    { stream: true },
  )
  const guess = detectFormat(head, complete)
  if (total === 0) problem ??= 'the file is empty'
  else if (guess.format === 'unknown')
    problem ??= KNOWN_BINARY.find(([magic]) => beginning.indexOf(magic) === 0)?.[1]
  else if (cutOff(head, tail, guess.format))
    problem ??= 'the file ends before its list is closed: it may be cut off'
  return {
    sha256: hash.digest('hex'),
    bytes,
    encoding,
    bom,
    gzip,
    ...guess,
    head,
    start: beginning.subarray(0, HEAD),
    complete,
    ...(problem === undefined ? {} : { problem }),
  }
}

/** A JSON list or object whose last character closes nothing. */
function cutOff(head: string, tail: Buffer, format: RecordFormat | 'unknown'): boolean {
  if (format !== 'json') return false
  const last = tail.toString('latin1').replaceAll('\0', '').trimEnd().at(-1)
  return last !== (/^\s*\[/.test(head) ? ']' : '}') && last !== ']' && last !== '}'
    ? true
    : /^\s*\[/.test(head) && last !== ']'
}
