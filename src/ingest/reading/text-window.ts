import type { Encoding } from './encoding.js'

/** The part of a text that is being cut, and where it stands in the file. Offsets are bytes, positions characters. */
export type TextWindow = {
  text: string
  /** First character that no record has taken. */
  at: number
  /** Its byte offset in the decompressed file. */
  offset: number
  append(text: string, ascii: boolean): void
  /** Takes the characters before `to`, which are `bytes` long when that is known. */
  advance(to: number, bytes?: number): void
  /** Bytes between two positions at or after `at`. */
  bytes(from: number, to: number): number
}

/** Starts an empty window behind a byte order mark of `bom` bytes. */
export function textWindow(encoding: Encoding, bom: number): TextWindow {
  const fixed = encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : encoding === 'latin-1' ? 1 : 0
  let ascii = true
  const window: TextWindow = {
    text: '',
    at: 0,
    offset: bom,
    append(text, isAscii) {
      ascii = (ascii || window.at === window.text.length) && isAscii
      window.text = window.at === window.text.length ? text : window.text.slice(window.at) + text
      window.at = 0
    },
    advance(to, bytes) {
      window.offset += bytes ?? window.bytes(window.at, to)
      window.at = to
    },
    bytes(from, to) {
      if (fixed !== 0) return (to - from) * fixed
      return ascii ? to - from : Buffer.byteLength(window.text.slice(from, to))
    },
  }
  return window
}
