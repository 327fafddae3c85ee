import { Buffer } from 'node:buffer'

/** Strings by number over bytes that may be shared between threads. Each is decoded when it is asked for. */
export class StringTable {
  readonly #starts: Uint32Array
  readonly #wide: Uint8Array
  readonly #bytes: Buffer

  constructor(starts: Uint32Array, wide: Uint8Array, bytes: Uint8Array) {
    this.#starts = starts
    this.#wide = wide
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  at(id: number): string {
    return this.#bytes.toString(
      this.#wide[id] === 1 ? 'utf16le' : 'latin1',
      this.#starts[id] ?? 0,
      this.#starts[id + 1] ?? 0,
    )
  }
}

function isLatin1(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return false
  return true
}

/** Gathers strings, each once, and gives them numbers in the order of their first sight. */
export class StringWriter {
  readonly #ids = new Map<string, number>()
  readonly #encoded: Buffer[] = []
  readonly #wide: number[] = []
  readonly #places: number[] = []
  #bytes = 0

  id(text: string): number {
    const known = this.#ids.get(text)
    if (known !== undefined) return known
    const id = this.#encoded.length
    // Two bytes per letter keep every text as it is, lone surrogates included.
    const wide = !isLatin1(text)
    const encoded = Buffer.from(text, wide ? 'utf16le' : 'latin1')
    this.#ids.set(text, id)
    this.#encoded.push(encoded)
    this.#wide.push(wide ? 1 : 0)
    this.#places.push(this.#bytes)
    this.#bytes += encoded.length
    return id
  }

  /** Where the bytes of a text lie; undefined for one that is not written in one byte per letter. */
  placeOf(text: string): number | undefined {
    const id = this.id(text)
    return this.#wide[id] === 1 ? undefined : this.#places[id]
  }

  finish(): { stringStarts: Uint32Array; stringWide: Uint8Array; stringBytes: Uint8Array } {
    const stringStarts = new Uint32Array(this.#encoded.length + 1)
    const stringBytes = new Uint8Array(this.#bytes)
    let at = 0
    this.#encoded.forEach((encoded, id) => {
      stringBytes.set(encoded, at)
      at += encoded.length
      stringStarts[id + 1] = at
    })
    return { stringStarts, stringWide: Uint8Array.from(this.#wide), stringBytes }
  }
}
