/** The bytes end before what they announce. */
export class CutOff extends Error {
  constructor(wanted: number, left: number) {
    super(`${wanted} bytes are announced where ${left} are left`)
    this.name = 'CutOff'
  }
}

/** Reads the integers and byte strings of Bitcoin's serialisation, least significant byte first. Every method throws {@link CutOff}. */
export class ByteReader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#at = at
  }

  get at(): number {
    return this.#at
  }

  get left(): number {
    return this.#bytes.length - this.#at
  }

  #advance(size: number): number {
    if (size > this.left) throw new CutOff(size, this.left)
    const start = this.#at
    this.#at += size
    return start
  }

  take(size: number): Uint8Array {
    const start = this.#advance(size)
    return this.#bytes.subarray(start, start + size)
  }

  /** Bytes already read, from `start` to here. */
  since(start: number): Uint8Array {
    return this.#bytes.subarray(start, this.#at)
  }

  uint32(): number {
    return this.#view.getUint32(this.#advance(4), true)
  }

  uint64(): bigint {
    return this.#view.getBigUint64(this.#advance(8), true)
  }

  /** The next byte without reading it; undefined at the end. */
  peek(ahead = 0): number | undefined {
    return this.#bytes[this.#at + ahead]
  }

  /** A CompactSize. One beyond 2³² is {@link CutOff}: no file holds so much. */
  size(): number {
    const first = this.#view.getUint8(this.#advance(1))
    if (first < 0xfd) return first
    if (first === 0xfd) return this.#view.getUint16(this.#advance(2), true)
    if (first === 0xfe) return this.uint32()
    const large = this.uint64()
    if (large > 0xffffffffn) throw new CutOff(Number(large), this.left)
    return Number(large)
  }
}
