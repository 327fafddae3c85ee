import { isAscii } from 'node:buffer'

/** Says whether bytes that arrive in pieces are valid UTF-8. A sequence cut off by the end counts as valid. */
export function utf8Check(): { push(chunk: Buffer): void; valid(): boolean } {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let pending = false
  let valid = true
  return {
    push(chunk) {
      if (!valid || (!pending && isAscii(chunk))) return
      try {
        decoder.decode(chunk, { stream: true })
        pending = (chunk.at(-1) ?? 0) >= 0x80
      } catch {
        valid = false
      }
    },
    valid: () => valid,
  }
}
