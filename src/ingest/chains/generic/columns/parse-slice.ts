import { NOBODY, PLAIN, SPENT } from '../../../../core/transfer-columns.js'
import { canonicalAddress } from '../../../../core/addresses/canonical-address.js'
import type { FileSettings } from '../../../adapter.js'
import { addressBook, type BookContents } from './address-book.js'
import { assetBook, spends } from './asset-book.js'
import { decimalAmount, timeReader, wholeNumber } from './cells.js'
import { type Layout, ROLE } from './layout.js'

/** Columns of the whole file in shared memory; each slice writes at its own lines. */
export type SharedColumns = Readonly<{
  from: Uint32Array
  to: Uint32Array
  asset: Uint32Array
  time: Uint32Array
  amounts: Uint32Array
  kind: Uint8Array
  /** Record number in the file, from 1; 0: the line stands in `odd`. */
  row: Uint32Array
  block: Uint32Array
  /** Place within its block: 65,536 × transaction + log, as far as known. */
  place: Uint32Array
  /** From the end of the transaction's hash; 0 when there is none. Different transactions may have one number. */
  tx: Uint32Array
}>

/** A line that needs a closer look than bytes: quotes, other forms of times, amounts or addresses, NFTs, or an error. */
export type OddLine = Readonly<{ row: number; text: string }>

export type SliceResult = Readonly<{
  lines: number
  book: BookContents
  assets: readonly string[]
  odd: readonly OddLine[]
  /** A quoted cell may go on in the next line: lines are no records then. */
  isUnsuitable: boolean
}>

/** Longest line that is read here. */
const LONGEST = 1 << 20
const ASSET_ROLES = [ROLE.chain, ROLE.asset, ROLE.decimals, ROLE.kind] as const

/**
 * Reads the lines of one slice of a file into columns, from line `first` (0-based, header not counted) on. `read` fills a buffer with the next
 * bytes of the slice and returns how many; 0 at its end. Addresses and assets are numbered for the slice alone.
 */
export function parseSlice(
  read: (into: Uint8Array) => number,
  layout: Layout,
  settings: FileSettings,
  out: SharedColumns,
  first: number,
): SliceResult {
  const { roles } = layout
  const columns = roles.length
  const hasUnits = roles.includes(ROLE.units)
  const hasTime = roles.includes(ROLE.time)
  const timeAt = timeReader(settings.timezone === undefined || settings.timezone === 'UTC')
  const addresses = addressBook()
  const canonical = new Map<string, number>()
  const assets = assetBook(settings, hasUnits)
  const odd: OddLine[] = []
  const decoder = new TextDecoder()
  const starts = new Int32Array(16)
  const ends = new Int32Array(16)
  const places = { starts, ends }
  let bytes = new Uint8Array(1 << 22)
  let filled = 0
  let line = first
  let isUnsuitable = false

  /** Number of an address, {@link NOBODY} for an empty cell, -1 when it is none that can be taken as it stands. */
  const addressAt = (role: number, takesHex: boolean, hint: string | undefined): number => {
    const start = starts[role] as number
    const end = ends[role] as number
    if (start === end) return NOBODY
    if (takesHex && end - start === 42 && bytes[start] === 48 && bytes[start + 1] === 120) {
      const number = addresses.hex(bytes, start + 2)
      if (number !== -1) return number
    }
    const text = decoder.decode(bytes.subarray(start, end))
    const key = `${hint ?? ''} ${text}`
    const known = canonical.get(key)
    if (known !== undefined) return known
    const reading = canonicalAddress(text, hint)
    const number = reading.kind === 'refused' ? -1 : addresses.text(reading.address)
    canonical.set(key, number)
    return number
  }
  /** Writes a line whose cells are in `places`; false when it needs a closer look. */
  const take = (): boolean => {
    const cells = assets.of(bytes, places, ASSET_ROLES)
    if (cells.asset === -1) return false
    const from = addressAt(ROLE.from, cells.takesHex, cells.hint)
    const to = addressAt(ROLE.to, cells.takesHex, cells.hint)
    if (from === -1 || to === -1 || (from === NOBODY && to === NOBODY)) return false
    const time = hasTime ? timeAt(bytes, starts[ROLE.time] as number, ends[ROLE.time] as number) : 0
    if (time === -1) return false
    const role = hasUnits ? ROLE.units : ROLE.amount
    const fits = decimalAmount(
      bytes,
      starts[role] as number,
      ends[role] as number,
      hasUnits ? 0 : cells.decimals,
      out.amounts,
      line * 3,
    )
    if (!fits) return false
    const block = layout.has.block
      ? wholeNumber(bytes, starts[ROLE.block] as number, ends[ROLE.block] as number)
      : 0
    const log = layout.has.logIndex
      ? wholeNumber(bytes, starts[ROLE.logIndex] as number, ends[ROLE.logIndex] as number)
      : 0
    const tx = layout.has.txIndex
      ? wholeNumber(bytes, starts[ROLE.txIndex] as number, ends[ROLE.txIndex] as number)
      : 0
    if (block === -1 || log === -1 || tx === -1 || log > 0xffff || tx > 0xffff) return false
    const kind = spends(cells, to !== NOBODY)
    out.from[line] = from
    out.to[line] = kind === SPENT ? NOBODY : to
    out.asset[line] = cells.asset
    out.time[line] = time
    out.kind[line] = kind
    out.block[line] = block
    out.place[line] = tx * 65_536 + log
    out.tx[line] = txNumber(bytes, starts[ROLE.tx] as number, ends[ROLE.tx] as number)
    out.row[line] = line + 1
    return true
  }
  const finish = (start: number, end: number, cells: number, hasQuote: boolean, quotes: number): void => {
    if (end === start) return
    if (quotes % 2 === 1) isUnsuitable = true
    if (hasQuote || cells !== columns || !take()) {
      out.row[line] = 0
      out.kind[line] = PLAIN
      odd.push({ row: line + 1, text: decoder.decode(bytes.subarray(start, end)) })
    }
    line++
  }

  for (let isLast = false; !isLast && !isUnsuitable; ) {
    const got = read(bytes.subarray(filled))
    isLast = got === 0
    filled += got
    // A last line without its newline gets one.
    if (isLast && filled > 0 && bytes[filled - 1] !== 10) bytes[filled++] = 10
    let p = 0
    let lineStart = 0
    for (;;) {
      lineStart = p
      let cell = 0
      let quotes = 0
      let isWhole = false
      while (p < filled) {
        const role = roles[cell] ?? ROLE.skip
        starts[role] = p
        let byte = 0
        while (p < filled) {
          byte = bytes[p] as number
          if (byte === 44 || byte === 10) break
          if (byte === 34) quotes++
          p++
        }
        if (p === filled) break
        ends[role] =
          byte === 10 && p > lineStart && bytes[p - 1] === 13 && p > (starts[role] as number) ? p - 1 : p
        cell++
        p++
        if (byte === 10) {
          isWhole = true
          break
        }
      }
      if (!isWhole) break
      const end = bytes[p - 2] === 13 && p - 1 > lineStart ? p - 2 : p - 1
      finish(lineStart, end, cell, quotes > 0, quotes)
    }
    if (lineStart === 0 && filled === bytes.length) {
      if (bytes.length >= LONGEST * 8) isUnsuitable = true
      const more = new Uint8Array(bytes.length * 2)
      more.set(bytes)
      bytes = more
    } else {
      bytes.copyWithin(0, lineStart, filled)
      filled -= lineStart
    }
    // Room for the newline that a last line may lack.
    if (filled === bytes.length) bytes = grown(bytes)
  }
  return { lines: line - first, book: addresses.contents(), assets: assets.assets(), odd, isUnsuitable }
}

/** A number for the last bytes of a hash; never 0 for a cell that is not empty. */
export function txNumber(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return 0
  let number = 1
  for (let p = Math.max(start, end - 8); p < end; p++)
    number = (Math.imul(number, 31) + (bytes[p] as number)) >>> 0
  return number === 0 ? 1 : number
}

const grown = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const more = new Uint8Array(bytes.length * 2)
  more.set(bytes)
  return more
}
