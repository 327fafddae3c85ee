import { openIndex, type ScreenIndex } from './open-index.js'
import { decodeIndex, encodeIndex } from './stored/bytes.js'

/**
 * The bytes of an index, in memory that threads can share (SharedArrayBuffer): hand them to a worker and let it {@link loadIndex} them, which
 * copies nothing. `key` says what the index was made from, `extra` is what its owner keeps with it.
 */
export const saveIndex = (index: ScreenIndex, key = '', extra: Uint8Array = new Uint8Array(0)): Uint8Array =>
  encodeIndex({ data: index.data, key, extra })

/**
 * Opens saved bytes (aligned to eight bytes, as every buffer of its own is); the index lies over them, so they must not be changed. Throws E_INPUT_INVALID
 * for bytes that are damaged, of another version, or point outside of themselves. Whether `key` is the expected one is the caller's to ask.
 */
export function loadIndex(bytes: Uint8Array): { index: ScreenIndex; key: string; extra: Uint8Array } {
  const { data, key, extra } = decodeIndex(bytes)
  return { index: openIndex(data), key, extra }
}
