/** Buckets by the first bits of the hash; enough that a bucket of a million entries holds four. */
const BITS = 18
const SHIFT = 32 - BITS
/** hash × 2²¹ + number: both fit into the 53 bits that a double holds exactly. */
const NUMBERS = 2 ** 21

/** Numbers by 32-bit hash in two typed arrays, sorted: half the memory of a map of arrays, built by one sort. */
export class HashPostings {
  readonly #hashes: Uint32Array
  readonly #values: Uint32Array
  readonly #starts: Uint32Array

  constructor(pairs: Iterable<readonly [hash: number, value: number]>, count: number) {
    const packed = new Float64Array(count)
    let at = 0
    for (const [hash, value] of pairs) packed[at++] = hash * NUMBERS + value
    packed.sort()
    this.#hashes = new Uint32Array(at)
    this.#values = new Uint32Array(at)
    this.#starts = new Uint32Array(2 ** BITS + 1)
    for (let i = 0; i < at; i++) {
      const entry = packed[i] ?? 0
      const hash = Math.floor(entry / NUMBERS)
      this.#hashes[i] = hash
      this.#values[i] = entry - hash * NUMBERS
      const bucket = (hash >>> SHIFT) + 1
      this.#starts[bucket] = (this.#starts[bucket] ?? 0) + 1
    }
    for (let i = 1; i < this.#starts.length; i++)
      this.#starts[i] = (this.#starts[i] ?? 0) + (this.#starts[i - 1] ?? 0)
  }

  /** Calls back with every number that was filed under the hash. */
  each(hash: number, found: (value: number) => void): void {
    const bucket = hash >>> SHIFT
    const end = this.#starts[bucket + 1] ?? 0
    for (let i = this.#starts[bucket] ?? 0; i < end; i++)
      if (this.#hashes[i] === hash) found(this.#values[i] ?? 0)
  }
}
